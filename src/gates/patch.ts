/** What a patch does to one file. */
export interface PatchedFile {
  /** The names before and after; `null` for a file that is new or gone. Prefixes such as `a/` are taken off. */
  readonly before: string | null
  readonly after: string | null
  readonly isBinary: boolean
  /** True when lines differ in more than blanks. */
  readonly changesText: boolean
  /** Line of the patch on which the file begins, from 1. */
  readonly line: number
}

export interface Patch {
  readonly files: readonly PatchedFile[]
  /** First line that belongs to no patch, although one was begun; `null` for a whole one. */
  readonly brokenAt: number | null
}

interface OpenFile {
  before: string | null
  after: string | null
  isBinary: boolean
  /** What its hunks hold before and after, each behind a mark of its own. */
  old: string
  new: string
  line: number
}

const HEAD = /^diff -/
const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/
const EXTENDED = /^(?:index |old mode |new mode |deleted file mode |new file mode |similarity index |dissimilarity index |copy from |Only in |Index: |={3,}$)/

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 }

/** A name between quotes as git writes it: escapes, and bytes in octal. */
function unquoted(text: string): string {
  if (!text.startsWith('"')) return text
  const end = text.endsWith('"') ? text.length - 1 : text.length
  const bytes: number[] = []
  for (const [, octal, letter, plain] of text.slice(1, end).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gsu)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8))
    else if (letter !== undefined) bytes.push(ESCAPES[letter] ?? letter.charCodeAt(0))
    else bytes.push(...new TextEncoder().encode(plain))
  }
  return new TextDecoder().decode(Uint8Array.from(bytes))
}

/** The name of a `---` or `+++` line, without a time behind a tab and without the prefix of its side. */
function nameOf(text: string, side: 'a' | 'b'): string | null {
  const name = unquoted(text.replace(/\t.*$/, '').trimEnd())
  if (name === '/dev/null') return null
  return name.startsWith(`${side}/`) ? name.slice(2) : name
}

/** The two names of a `diff --git` line that has no quotes; equal names need no other sign of where the first one ends. */
function namesOfHead(line: string): readonly [string, string] | null {
  const rest = line.slice('diff --git '.length)
  const quoted = /^("(?:[^"\\]|\\.)*"|\S+) ("(?:[^"\\]|\\.)*"|\S+)$/.exec(rest)
  if (quoted?.[1] !== undefined && quoted[2] !== undefined) return [nameOf(quoted[1], 'a') ?? '', nameOf(quoted[2], 'b') ?? '']
  const half = (rest.length - 1) / 2
  const [first, second] = [rest.slice(0, half), rest.slice(half + 1)]
  const [before, after] = [nameOf(first, 'a'), nameOf(second, 'b')]
  return before !== null && before === after ? [before, before] : null
}

/** Where a hunk begins in what is compared, so that a line that goes from one to another is seen to move. */
const HUNK_MARK = '\u0000'

/** Both sides are compared with the lines around them: a line that changes places is no change of blanks. */
function closed({ after, before, isBinary, line, new: now, old }: OpenFile): PatchedFile {
  const bare = (text: string): string => text.replace(/\s+/gu, '')
  return { before, after, isBinary, line, changesText: bare(old) !== bare(now) }
}

/** Reads a patch line by line; what stands before the first file, such as the message of a mail, is passed over. */
class PatchReader {
  readonly files: PatchedFile[] = []
  brokenAt: number | null = null
  #open: OpenFile | null = null
  #left = { old: 0, new: 0 }
  #inBinary = false

  read(text: string, number: number): void {
    if (this.#left.old > 0 || this.#left.new > 0) this.#hunkLine(text, number)
    else this.#headLine(text, number)
  }

  end(): void {
    if (this.#open && (this.#left.old > 0 || this.#left.new > 0)) this.brokenAt ??= this.#open.line
    if (this.#open) this.files.push(closed(this.#open))
    this.#open = null
  }

  #begin(line: number, before: string | null, after: string | null): void {
    if (this.#open) this.files.push(closed(this.#open))
    this.#inBinary = false
    this.#open = { before, after, isBinary: false, old: '', new: '', line }
  }

  #hunkLine(text: string, number: number): void {
    const [sign, rest] = [text.slice(0, 1), text.slice(1)]
    const open = this.#open
    if (open === null || sign === '\\') return
    if (sign === '-') {
      this.#left.old--
      open.old += `${rest}\n`
    } else if (sign === '+') {
      this.#left.new--
      open.new += `${rest}\n`
    } else if (sign === ' ' || text === '') {
      this.#left.old--
      this.#left.new--
      open.old += `${rest}\n`
      open.new += `${rest}\n`
    } else {
      this.brokenAt ??= number
      this.#left = { old: 0, new: 0 }
    }
  }

  #headLine(text: string, number: number): void {
    if (HEAD.test(text)) {
      const [before, after] = (text.startsWith('diff --git ') ? namesOfHead(text) : null) ?? [null, null]
      this.#begin(number, before, after)
      return
    }
    if (text.startsWith('--- ')) this.#oldName(text, number)
    else if (this.#open !== null) this.#fileLine(this.#open, text, number)
  }

  /** Without a line of git's before it, this is where a file begins. */
  #oldName(text: string, number: number): void {
    const isNext = this.#open === null || this.#open.old !== ''
    if (isNext) this.#begin(number, null, null)
    if (this.#open) this.#open.before = nameOf(text.slice(4), 'a')
  }

  #fileLine(open: OpenFile, text: string, number: number): void {
    const hunk = HUNK.exec(text)
    if (hunk) this.#beginHunk(open, Number(hunk[1] ?? 1), Number(hunk[2] ?? 1))
    else if (text.startsWith('+++ ')) open.after = nameOf(text.slice(4), 'b')
    else if (text.startsWith('rename from ')) open.before = unquoted(text.slice(12))
    else if (text.startsWith('rename to ') || text.startsWith('copy to ')) open.after = unquoted(text.slice(text.indexOf(' to ') + 4))
    else if (text.startsWith('deleted file mode ')) open.after = null
    else if (text.startsWith('new file mode ')) open.before = null
    else if (/^Binary files .* differ$/.test(text) || text === 'GIT binary patch') this.#binary(open)
    else if (text.trim() !== '' && !EXTENDED.test(text) && !text.startsWith('\\') && !this.#inBinary && text !== '-- ' && !/^\d+\.\d/.test(text)) this.brokenAt ??= number
  }

  #beginHunk(open: OpenFile, old: number, now: number): void {
    this.#left = { old, new: now }
    open.old += HUNK_MARK
    open.new += HUNK_MARK
  }

  #binary(open: OpenFile): void {
    open.isBinary = true
    this.#inBinary = true
  }
}

/** Reads a patch in git's form or as `diff -u` writes it. */
export function readPatch(text: string): Patch {
  const reader = new PatchReader()
  for (const [index, line] of text.replace(/^\uFEFF/, '').split(/\r?\n/).entries()) reader.read(line, index + 1)
  reader.end()
  return { files: reader.files, brokenAt: reader.brokenAt }
}
