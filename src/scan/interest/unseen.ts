import { COLOUR } from '../edits/characters.ts'

/** Colours of a terminal, and line ends and tabs that are written out as in JSON. */
const UNSEEN = new RegExp(`${COLOUR.source}|\\\\{1,8}[nrt]`, 'gi')
const LINE_END = /[nr]$/i

/** How much is read with what stands at an offset, and how much of it is read again with what follows. */
const AHEAD = 1200
const AROUND = 400

/** A stretch without what nobody sees in it. Words and addresses are whole there. */
export interface SeenStretch {
  readonly text: string
  readonly end: number
  /** Up to here, nothing else needs to be read so. */
  readonly past: number
}

/** True where a colour begins, or a line end or tab that is written out. */
export function isUnseen(text: string, at: number): boolean {
  return text.charCodeAt(at) === 27 || (text.charCodeAt(at) === 92 && /[nrt]/i.test(text[at + 1] ?? ''))
}

/** The stretch around an offset as it is seen. */
export function seenAround(text: string, at: number): SeenStretch {
  const end = Math.min(text.length, at + AHEAD)
  const seen = text.slice(Math.max(0, at - AROUND), end).replace(UNSEEN, (found) => (found.startsWith('\u001b') ? '' : LINE_END.test(found) ? '\n' : ' '))
  return { text: seen, end, past: end === text.length ? end : end - AROUND }
}
