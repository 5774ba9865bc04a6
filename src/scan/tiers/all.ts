import { familyTier } from './assigned-family.ts'
import { assignedTier } from './assigned.ts'
import { columnTier } from './columns.ts'
import { hostPortTier } from './host-port.ts'
import { hostWordPortTier } from './host-word-port.ts'
import { ipTier } from './ip.ts'
import { nameTier } from './name.ts'
import { siblingTier } from './siblings.ts'
import { targetTier } from './target.ts'
import type { Tier } from './tier.ts'
import { urlTier } from './url.ts'

/** Every way to see an endpoint value in one text. */
export const tiers: readonly Tier[] = [
  assignedTier,
  familyTier,
  urlTier,
  ipTier,
  nameTier,
  hostPortTier,
  hostWordPortTier,
  siblingTier,
  columnTier,
  targetTier,
]
