import type { LayoutKey } from '../model/harness.ts'
import type { Mention } from '../model/gate.ts'
import { oneOf } from '../model/safe.ts'
import { fallbackWords } from './fallback.ts'
import type { RunView } from './view.ts'

const READ = ['report', 'task', 'argv', 'trace', 'generatedConfig', 'backendStdout', 'backendStderr', 'agentResult', 'events', 'patch'] as const satisfies readonly LayoutKey[]

/** Most lines of one file that are listed: a log that repeats itself tells nothing more. */
const MOST_MENTIONS = 50

/** The lines that name what a run must not fall back to, in order of file; whether it did is for the gate to say. */
export function findMentions({ files, harness, lines }: RunView): readonly Mention[] {
  const words = fallbackWords(harness)
  const known = [...harness.forbid.providers, ...harness.forbid.models]
  const read = [...new Set(READ.flatMap((key) => files(key)))].toSorted((a, b) => (a.shown < b.shown ? -1 : 1))
  return read.flatMap((file) =>
    lines(file)
      .flatMap(({ number, text }) => words.namesIn(text).toSorted().flatMap((name) => known.filter((word) => word.toLowerCase() === name).map((word): Mention => ({ file: file.shown, line: number, word: oneOf(word, known) ?? word }))))
      .slice(0, MOST_MENTIONS),
  )
}
