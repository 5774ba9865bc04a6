import type { EvidenceKey, Policy } from '../model/policy.ts'
import type { Safe } from '../model/safe.ts'
import { fold } from './passage.ts'

/** A key of the policy. */
interface KeyShape {
  readonly key: EvidenceKey
  readonly name: Safe
  /** The key's words without the `…` at either end, each with a blank beside it. */
  readonly words: string
  readonly open: { readonly start: boolean; readonly end: boolean }
}

/** Finds the role of a key: an exact name wins over one that is open at an end. */
export type FindKey = (key: string) => KeyShape | null

/** Makes the finder of a policy's keys. */
export function keyFinder(keys: Policy['evidence']['keys']): FindKey {
  const shapes: KeyShape[] = []
  for (const [key, names] of Object.entries(keys) as [EvidenceKey, readonly Safe[]][]) {
    for (const name of names) {
      const open = { start: name.startsWith('…'), end: name.endsWith('…') }
      shapes.push({ key, name, words: ` ${fold(name.replaceAll('…', ' ')).toLowerCase()} `, open })
    }
  }
  const exact = new Map(shapes.filter(({ open }) => !open.start && !open.end).map((shape) => [shape.words, shape]))
  const open = shapes.filter((shape) => shape.open.start || shape.open.end)
  return (key) => {
    const words = ` ${fold(key).toLowerCase()} `
    return exact.get(words) ?? open.find((shape) => fits(words, shape)) ?? null
  }
}

function fits(words: string, { words: part, open }: KeyShape): boolean {
  if (open.start && open.end) return words.includes(part)
  return open.start ? words.endsWith(part) : words.startsWith(part)
}
