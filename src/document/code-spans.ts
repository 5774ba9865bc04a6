import type { CodeSpan, CommandFact } from '../model/facts.ts'
import { sectionName } from '../model/names.ts'
import type { Span } from '../model/place.ts'
import { ownText, type Safe } from '../model/safe.ts'
import type { Maker } from './maker.ts'
import type { Heading, Outline } from './outline.ts'
import { lastStartingBy, startingIn } from './ordered.ts'
import { fold, sourceSpan, type Passage } from './passage.ts'
import { startOfNext } from './sections.ts'

const SCRIPT = /(?:^|[\s/])([\w.-]{1,100}\.(?:py|sh|bash|mjs|cjs|js|ts|rb|pl))(?=\s|$)/

function codeSpan(passage: Passage, { start, end }: Span, text: string, maker: Maker): CodeSpan {
  const span = sourceSpan(passage, start, end)
  return { text: maker.text(text, span), place: maker.place(span) }
}

/** Reads the code spans of the sections whose names the policy gives. */
export type ReadCriteria = (outline: Outline, maker: Maker) => readonly CodeSpan[]

/** Makes the reader of one policy. */
export function criteriaReader(names: readonly Safe[]): ReadCriteria {
  const wanted = new Set(names.map(sectionName))
  return ({ headings, passages }, maker) => {
    const found: CodeSpan[] = []
    for (let i = 0; i < headings.length; i++) {
      const heading = headings[i] as Heading
      if (heading.depth !== 2 || !wanted.has(sectionName(ownText(heading.title)))) continue
      for (const passage of startingIn(passages, heading.end, startOfNext(headings, i, 2))) {
        for (const code of passage.code) found.push(codeSpan(passage, code, fold(passage.text.slice(code.start, code.end)), maker))
      }
    }
    return found
  }
}

/** False for printable ASCII without blanks, which most code is: a name. */
function mayHoldBlanks(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit <= 32 || unit > 126) return true
  }
  return false
}

/** The code spans that run a script: its name alone is no command. */
export function readCommands({ headings, passages }: Outline, maker: Maker): readonly CommandFact[] {
  const found: CommandFact[] = []
  let tops: readonly Heading[] | null = null
  for (const passage of passages) {
    for (const code of passage.code) {
      if (!mayHoldBlanks(passage.text, code)) continue
      const text = fold(passage.text.slice(code.start, code.end))
      const script = text.includes(' ') && text.includes('.') ? SCRIPT.exec(text)?.[1] : undefined
      if (script === undefined) continue
      const span = codeSpan(passage, code, text, maker)
      const above = lastStartingBy((tops ??= headings.filter(({ depth }) => depth === 2)), passage.start)
      found.push({
        text: span.text,
        place: span.place,
        script: maker.text(script, sourceSpan(passage, code.start, code.end)),
        section: above ? maker.text(above.title, above) : null,
      })
    }
  }
  return found
}
