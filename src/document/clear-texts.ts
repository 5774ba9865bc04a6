import type { Clears } from '../model/safe.ts'

/** No longer text is remembered, and no more of them: they are few, and nothing that holds them is kept for long. */
const LONGEST = 24
const MOST = 1000

/** Clears texts as is handed in, and remembers the short ones that it cleared: names of sections and of files, words of fields, and results stand in all documents of a tree. */
export function rememberClear(clears: Clears): Clears {
  const known = new Set<string>()
  return (text) => {
    if (text.length > LONGEST) return clears(text)
    if (known.has(text)) return true
    const isClear = clears(text)
    if (isClear && known.size < MOST) known.add(text)
    return isClear
  }
}
