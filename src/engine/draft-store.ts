import type { Draft } from './reporter.ts'

/** Paths that differ in case alone may share a waiver, so that their documents are concluded together. */
export function unitOf(path: string): string {
  return path.toLowerCase()
}

/** What all rules said, by where it stands. */
export interface DraftStore {
  replace(before: readonly Draft[], after: readonly Draft[]): void
  of(unit: string): readonly Draft[]
  /** The units of which something was replaced since this was last asked. */
  takeChanged(): ReadonlySet<string>
}

export function createDraftStore(): DraftStore {
  const units = new Map<string, Set<Draft>>()
  let changed = new Set<string>()
  const unitOfDraft = ({ finding }: Draft): string => {
    const unit = unitOf(finding.place.path)
    changed.add(unit)
    return unit
  }
  return {
    replace(before, after) {
      for (const draft of before) {
        const unit = unitOfDraft(draft)
        const others = units.get(unit)
        if (others?.delete(draft) && others.size === 0) units.delete(unit)
      }
      for (const draft of after) {
        const unit = unitOfDraft(draft)
        const others = units.get(unit)
        if (others === undefined) units.set(unit, new Set([draft]))
        else others.add(draft)
      }
    },
    of: (unit) => [...(units.get(unit) ?? [])],
    takeChanged() {
      const taken = changed
      changed = new Set()
      return taken
    },
  }
}
