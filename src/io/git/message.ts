/** How git makes a message of the file that it hands to its hooks. */
export interface MessageSettings {
  /** `commit.cleanup`; empty where it is not set. */
  readonly cleanup: string
  /** With what a comment begins; `auto` where git chooses a mark that no line of the message began with. */
  readonly commentMark: string
  /** True where `commit.verbose` has the change itself stand below the message. */
  readonly isVerbose: boolean
  /** False where no editor was opened: such a message holds no comments of git. */
  readonly isEdited: boolean
}

/** The marks from which git chooses one by itself. */
const ownMarks = '#;@!$%^&|:'
const scissors = ' ------------------------ >8 ------------------------'

/** What git says in its comments where it keeps the lines that look like one, as for `git commit --cleanup=whitespace`. */
const keeps = /^.{1,8} with '.{1,8}' will be kept; you may remove them/m

/**
 * The lines of a message file that will be committed, each in its place: a line that git drops is left empty, and those below the
 * last that counts are gone.
 */
export function committedLines(lines: readonly string[], settings: MessageSettings): readonly string[] {
  const mark = settings.commentMark === 'auto' ? chosenMark(lines) : settings.commentMark
  if (mark === null) return lines
  const cut = settings.isEdited ? cutAt(lines, mark, settings) : lines.length
  const kept = lines.slice(0, cut)
  return dropsComments(lines, settings) ? kept.map((line) => (line.startsWith(mark) ? '' : line)) : kept
}

/** The mark of the block of comments with which an edited message ends; `null` where there is none. */
function chosenMark(lines: readonly string[]): string | null {
  const cut = lines.findIndex((line) => line.slice(1) === scissors && ownMarks.includes(line.charAt(0)))
  const last = cut >= 0 ? lines[cut] : lines.findLast((line) => line.trim() !== '')
  const mark = last?.charAt(0) ?? ''
  return mark !== '' && ownMarks.includes(mark) ? mark : null
}

function dropsComments(lines: readonly string[], { cleanup, isEdited }: MessageSettings): boolean {
  if (cleanup === 'strip') return true
  return isEdited && (cleanup === '' || cleanup === 'default') && !keeps.test(lines.join('\n'))
}

/** Where the message ends. Without a setting that says so, only the change that `git commit --verbose` writes there tells. */
function cutAt(lines: readonly string[], mark: string, { cleanup, isVerbose }: MessageSettings): number {
  const cut = lines.indexOf(`${mark}${scissors}`)
  if (cut < 0) return lines.length
  if (cleanup === 'scissors' || isVerbose) return cut
  const next = lines.findIndex((line, index) => index > cut && !line.startsWith(mark))
  const isChange = /^(?:diff --(?:git|cc|combined) |Submodule )/.test(lines[next] ?? '')
  return isChange ? cut : lines.length
}
