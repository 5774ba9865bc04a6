import type { Directive, DirectiveTarget } from '../model/facts.ts'
import type { LineIndex, Span } from '../model/place.ts'
import type { Rule } from '../model/rule.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { nearest } from '../policy/nearest.ts'
import { findRule } from '../policy/rule-reference.ts'
import { commentsIn } from './comments.ts'
import type { Maker } from './maker.ts'

export interface DirectiveContext {
  readonly rules: readonly Rule[]
  /** Words that are no reason. */
  readonly noReason: readonly Safe[]
  readonly maker: Maker
}

const WORD = literal('sotlint-disable-next-line')

/** How a comment begins that was meant for us, whatever it then says. */
const ADDRESS = /^sotlint(?:[-:_]|\s+(?:dis|en)able)/i

/** What stands before the reason, as in ESLint: two dashes or more between white space. */
const SEPARATOR = /(?<=^|\s)-{2,}(?=\s|$)/

/** A line's start inside a quote is no part of what a comment says. */
const MARGIN = /^[\s>]+/

/** From the first to the last character that is none of that. */
const SAID = /[^\s>](?:.*[^\s>])?/s

const NONE: readonly Directive[] = []

interface Comment extends Span {
  readonly text: string
}

function readTargets(names: string, start: number, { rules, maker }: DirectiveContext): readonly DirectiveTarget[] {
  const targets: DirectiveTarget[] = []
  let at = start
  for (const piece of names.split(',')) {
    const match = SAID.exec(piece)
    if (match) {
      const start = at + match.index
      targets.push({ ...findRule(match[0], rules), place: maker.place({ start, end: start + match[0].length }) })
    }
    at += piece.length + 1
  }
  return targets
}

/** A reason has words, and others than those with which people fill a field. */
function isReason(text: string, noReason: readonly Safe[]): boolean {
  const said = text.replace(/\s+/g, ' ').trim().toLowerCase().replace(/[.\s]+$/, '')
  return /[\p{L}\p{N}]/u.test(said) && !noReason.some((word) => word.toLowerCase().replace(/[.\s]+$/, '') === said)
}

function readDirective({ start, end, text }: Comment, line: number | null, context: DirectiveContext): Directive | null {
  const body = text.slice(4, -3)
  const lead = MARGIN.exec(body)?.[0].length ?? 0
  const word = /^\S*/.exec(body.slice(lead))?.[0] ?? ''
  const suggestion = nearest(word, [WORD])
  if (suggestion === null && !ADDRESS.test(body.slice(lead))) return null
  const place = context.maker.place({ start, end })
  if (word !== WORD) return { place, known: false, suggestion, targets: [], justified: false, line }
  const from = lead + word.length
  const rest = body.slice(from)
  const separator = SEPARATOR.exec(rest)
  const names = rest.slice(0, separator?.index)
  const reason = separator === null ? '' : rest.slice(separator.index + separator[0].length)
  return {
    place,
    known: true,
    suggestion: null,
    targets: readTargets(names, start + 4 + from, context),
    justified: isReason(reason, context.noReason),
    line,
  }
}

/** For each line the next one, itself included, that holds more than comments and quote marks. */
function nextSaid(text: string, lines: LineIndex, comments: readonly Comment[]): (line: number) => number | null {
  let bare = ''
  let from = 0
  for (const { start, end } of comments) {
    bare += text.slice(from, start).padEnd(end - from)
    from = end
  }
  bare += text.slice(from)
  const next: (number | null)[] = []
  next[lines.lineCount + 1] = null
  for (let line = lines.lineCount; line > 0; line--) {
    const says = /[^\s>]/.test(bare.slice(lines.lineStart(line), lines.lineStart(line + 1)))
    next[line] = says ? line : (next[line + 1] ?? null)
  }
  return (line) => next[line] ?? null
}

/** Reads the comments of a document's HTML that speak to sotlint. */
export function readDirectives(text: string, lines: LineIndex, html: readonly Span[], context: DirectiveContext): readonly Directive[] {
  if (html.length === 0) return NONE
  const comments = html
    .flatMap((node) => commentsIn(text.slice(node.start, node.end)).map((span) => ({ start: node.start + span.start, end: node.start + span.end })))
    .map((span): Comment => ({ ...span, text: text.slice(span.start, span.end) }))
    .sort((a, b) => a.start - b.start)
  let next: ReturnType<typeof nextSaid> | null = null
  return comments.flatMap((comment) => {
    if (!/sotlint|disable/i.test(comment.text)) return []
    next ??= nextSaid(text, lines, comments)
    return readDirective(comment, next(lines.lineAt(comment.end) + 1), context) ?? []
  })
}
