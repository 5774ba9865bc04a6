import type { Setting } from '../model/facts.ts'
import type { Place } from '../model/place.ts'
import type { Draft } from './reporter.ts'
import { isWaivable } from './waivable.ts'
import type { Silenced } from './waive.ts'

/**
 * One fact, one finding: of several messages on one place that say the same, those that yield stay unsaid. They yield to
 * a silenced one, too, unless they cannot be silenced themselves.
 */
export function withoutYielding(drafts: readonly Draft[], silenced: readonly Silenced[], { policy }: Setting): readonly Draft[] {
  const key = (messageId: string, { path, start, end }: Place) => JSON.stringify([messageId, path, start, end])
  const keysOf = (list: readonly Draft[]) => list.map(({ finding }) => key(finding.messageId, finding.place))
  const said = new Set(keysOf(drafts))
  const all = new Set([...said, ...keysOf(silenced.map(({ draft }) => draft))])
  return drafts.filter(({ finding, rule, yieldsTo }) => {
    const others = isWaivable(rule, policy) ? all : said
    return !yieldsTo.some((id) => others.has(key(id, finding.place)))
  })
}
