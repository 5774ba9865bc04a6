import type { CodeSpan, CommandFact } from '../model/facts.ts'
import { sectionName } from '../model/names.ts'
import { ownText, type Safe } from '../model/safe.ts'
import type { Maker } from './maker.ts'
import type { Heading, Outline } from './outline.ts'
import { lastStartingBy, startingIn } from './ordered.ts'
import { fold, sourceSpan, type Passage } from './passage.ts'

const SCRIPT = /(?:^|[\s/])([\w.-]{1,100}\.(?:py|sh|bash|mjs|cjs|js|ts|rb|pl))(?=\s|$)/

interface Span {
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

function spansOf(passages: readonly Passage[]): readonly Span[] {
  return passages.flatMap((passage) => passage.code.map((span) => ({ passage, ...span })))
}

function codeSpan({ end, passage, start }: Span, maker: Maker): CodeSpan {
  const span = sourceSpan(passage, start, end)
  return { text: maker.text(fold(passage.text.slice(start, end)), span), place: maker.place(span) }
}

/** The code spans of the sections of these names. */
export function readCriteria(outline: Outline, names: readonly Safe[], length: number, maker: Maker): readonly CodeSpan[] {
  const wanted = new Set(names.map(sectionName))
  const tops = outline.headings.filter(({ depth }) => depth <= 2)
  return tops.flatMap((heading, i) => {
    if (heading.depth !== 2 || !wanted.has(sectionName(ownText(heading.text)))) return []
    return spansOf(startingIn(outline.passages, heading.end, tops[i + 1]?.start ?? length)).map((span) => codeSpan(span, maker))
  })
}

/** The code spans that run a script: its name alone is no command. */
export function readCommands(outline: Outline, maker: Maker): readonly CommandFact[] {
  const tops: readonly Heading[] = outline.headings.filter(({ depth }) => depth === 2)
  return outline.passages.flatMap((passage) => passage.code.flatMap((code): readonly CommandFact[] => {
    const written = passage.text.slice(code.start, code.end)
    const text = written.includes('.') ? fold(written) : ''
    const script = text.includes(' ') ? SCRIPT.exec(text)?.[1] : undefined
    if (script === undefined) return []
    const span: Span = { passage, ...code }
    const fact = codeSpan(span, maker)
    const heading = lastStartingBy(tops, span.passage.start)
    return [{
      ...fact,
      script: maker.text(script, sourceSpan(span.passage, span.start, span.end)),
      section: heading ? maker.text(fold(heading.text), heading) : null,
    }]
  }))
}
