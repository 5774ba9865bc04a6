import type { DocumentFacts, HeadingFact, TreeFacts } from '../model/facts.ts'
import { comparable } from '../model/names.ts'
import { once } from '../model/once.ts'
import type { Place } from '../model/place.ts'
import type { Safe } from '../model/safe.ts'

/** What a place hangs on when lines move. */
export interface Anchor {
  /** The work item in whose part of the document it stands. */
  readonly item: Safe | null
  /** The nearest heading above it, or the one it stands in, as headings are compared. */
  readonly heading: string | null
}

/** The last heading that begins at the place or before it, by bisection: a document may have thousands. */
function lastHeading(headings: readonly HeadingFact[], { start }: Place): number {
  let low = 0
  let high = headings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((headings[middle]?.place.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Finds the anchors of places in one document. */
function anchorsIn({ headings, workItems }: DocumentFacts): (place: Place) => Anchor {
  const items = new Map(workItems.map(({ id, place }) => [place.start, id]))
  return (place) => {
    const nearest = lastHeading(headings, place)
    let item: Safe | null = null
    for (let i = nearest; i >= 0; i--) {
      const heading = headings[i]
      if (heading === undefined) break
      item = items.get(heading.place.start) ?? null
      // An item ends at the next item, and at any H1 or H2.
      if (item !== null || heading.depth <= 2) break
    }
    return { item, heading: comparable(headings[nearest]?.text ?? null) }
  }
}

const NOWHERE: Anchor = { item: null, heading: null }

/** Finds the anchors of places in a tree. */
export function anchorFinder({ documents }: TreeFacts): (place: Place) => Anchor {
  const byPath = once(() => new Map(documents.map((facts) => [facts.path, facts])))
  const finders = new Map<Safe, (place: Place) => Anchor>()
  return (place) => {
    const facts = byPath().get(place.path)
    if (facts === undefined) return NOWHERE
    const finder = finders.get(place.path) ?? anchorsIn(facts)
    finders.set(place.path, finder)
    return finder(place)
  }
}
