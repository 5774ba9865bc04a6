import type { Span } from '../model/place.ts'
import { characterEdits } from './edits/characters.ts'
import { concatenationEdits } from './edits/concatenation.ts'
import { entityEdits } from './edits/entities.ts'
import { escapeEdits } from './edits/escapes.ts'
import { lineBreakEdits } from './edits/line-breaks.ts'
import { markupEdits } from './edits/markup.ts'
import { octetEdits } from './edits/octets.ts'
import { percentEdits } from './edits/percent.ts'
import { quotedPrintableEdits } from './edits/quoted-printable.ts'
import { refangEdits } from './edits/refang.ts'
import { base32Fragments } from './fragments/base32.ts'
import { base64Fragments } from './fragments/base64.ts'
import { hexFragments } from './fragments/hex.ts'
import { decodedLayer, editedLayer, type Layer } from './layer.ts'

/** How often a text is decoded: what is wrapped more often stays unread. */
const PASSES = 3

const EDITS = [
  characterEdits,
  percentEdits,
  entityEdits,
  escapeEdits,
  quotedPrintableEdits,
  refangEdits,
  markupEdits,
  concatenationEdits,
  octetEdits,
  lineBreakEdits,
]
const FRAGMENTS = [base64Fragments, base32Fragments, hexFragments]

export interface Derived {
  readonly layers: readonly Layer[]
  /** Long encoded stretches that nothing could read. */
  readonly unreadable: readonly Span[]
}

/** The texts that one text turns into when it is decoded once. */
export function derivedLayers(layer: Layer): Derived {
  const layers: Layer[] = []
  const unreadable: Span[] = []
  if (layer.depth >= PASSES) return { layers, unreadable }
  const edits = EDITS.flatMap((edit) => edit(layer.text))
  if (edits.length > 0) layers.push(editedLayer(layer, edits))
  for (const fragment of FRAGMENTS.flatMap((decode) => decode(layer.text))) {
    if (fragment.text === null) unreadable.push(fragment)
    else layers.push(decodedLayer(layer, fragment, fragment.text))
  }
  return { layers, unreadable }
}
