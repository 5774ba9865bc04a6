import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cycles } from '../../src/model/components.ts'
import { ownText } from '../../src/model/safe.ts'
import type { Safe } from '../../src/model/safe.ts'

const ids = Array.from({ length: 7 }, (_, i) => ownText(`CTO-WORK-10${i}`))
const graphs = fc.array(fc.subarray(ids, { maxLength: 3 }), { minLength: ids.length, maxLength: ids.length })

/** True when there is a way of one step or more from an id to another. */
function leads(from: Safe, to: Safe, next: (id: Safe) => readonly Safe[]): boolean {
  const seen = new Set(next(from))
  for (const id of seen) for (const other of next(id)) seen.add(other)
  return seen.has(to)
}

test('cycles are ways that lead back, begin with their smallest id, and leave out no id that is on one', () => {
  fc.assert(
    fc.property(graphs, (rows) => {
      const next = (id: Safe) => rows[ids.indexOf(id)] ?? []
      const found = [...cycles(ids, next, () => true)]
      for (const cycle of found) {
        expect(new Set(cycle).size).toBe(cycle.length)
        expect(cycle[0]).toBe([...cycle].sort()[0])
        for (const [i, id] of cycle.entries()) expect(next(id)).toContain(cycle[(i + 1) % cycle.length])
      }
      expect(new Set(found.flat())).toEqual(new Set(ids.filter((id) => leads(id, id, next))))
      expect(new Set(found.map(String)).size).toBe(found.length)
    }),
  )
})
