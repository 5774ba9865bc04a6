import { isAscii } from '../src/model/ascii.ts'
import type { DocumentFacts } from '../src/model/facts.ts'
import type { Policy } from '../src/model/policy.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { fill, literal } from '../src/model/safe.ts'
import type { FactText, Safe } from '../src/model/safe.ts'

/** The name is how other documents, hooks and people find a document before anybody opens it. */
export const fileNameFollowsTitle: Rule = defineRule({
  id: 'file-name-follows-title',
  summary: 'A file is named after its title, in upper case with hyphens, and begins with its route.',
  why: 'The last word of the name decides which rules apply, so a name that differs from the title applies the wrong ones.',
  fix: 'Rename the file or correct the title: the name is the title in upper case, with hyphens for white space.',
  messages: {
    'title-filename': {
      severity: 'error',
      text: 'The file name does not follow the title: {flaw}.',
      source: 'DOC-06',
    },
    'file-name': {
      severity: 'error',
      text: 'The file name {flaw}.',
      fix: 'Rename the file: upper-case words and numbers joined by hyphens, the route first, the kind last, then `.md`.',
      source: 'DOC-07',
    },
  },
  bad: {
    '03-PROTOCOLS/CTO-WIDGET-ISSUES.md': `---
title: CTO Widget PRD
route: cto
---

# CTO Widget PRD
`,
  },
  good: {
    '03-PROTOCOLS/CTO-WIDGET-ISSUES.md': `---
title: CTO Widget Issues
route: cto
---

# CTO Widget Issues
`,
  },
  check(facts, report, { policy }) {
    const form = formFlaw(facts, policy)
    if (form !== null) report('file-name', facts.start, { flaw: form })
    const title = facts.frontmatter?.fields[policy.frontmatter.titleField]
    if (title === undefined || title.value === null || isSpelledOut(title.value, facts)) return
    const wanted = titleParts(title.value)
    const seen = nameParts(facts)
    if (wanted === null || seen === null) return
    if (wanted.word !== seen.word) {
      report('title-filename', title.place, { flaw: literal('its last word is another one') })
    } else if (wanted.topic !== seen.topic) {
      report('title-filename', title.place, { flaw: literal('the words before the last differ') }, { severity: 'warning' })
    }
  },
})

function formFlaw(facts: DocumentFacts, policy: Policy): Safe | null {
  if (!facts.name.wellFormed) return literal('is not made of upper-case words and numbers joined by hyphens, with the ending `.md`')
  const field = policy.documents.prefixField
  const prefix = facts.frontmatter?.fields[field]?.value
  if (!prefix || facts.name.prefix === null || facts.name.prefix === prefix.toUpperCase()) return null
  return fill(literal('does not begin with the value of `{field}` in upper case'), { field })
}

/** True where the name is the title with hyphens for blanks, as nearly every one is: then nothing in them differs. */
function isSpelledOut(title: Safe, { name }: DocumentFacts): boolean {
  if (name.stem === null || name.word === null || title.length !== name.stem.length + 1 + name.word.length) return false
  const spelled = `${name.stem}-${name.word}`
  // Unit by unit, since it is asked of every document.
  for (let i = 0; i < spelled.length; i++) if (inName(title.charCodeAt(i)) !== spelled.charCodeAt(i)) return false
  return true
}

/** The unit of a name that stands for one of a title: a capital, and a hyphen for a blank. */
function inName(unit: number): number {
  if (unit === 32) return 45
  return unit >= 97 && unit <= 122 ? unit - 32 : unit
}

interface Parts {
  readonly topic: string
  readonly word: string
}

/** A title with letters beyond ASCII has no one spelling in a file name, so it is not compared. */
function titleParts(title: FactText): Parts | null {
  if (title === null || (!isAscii(title) && /(?=\P{ASCII})[\p{L}\p{M}]/u.test(title.normalize('NFC')))) return null
  return partsOf(title)
}

function nameParts({ name }: DocumentFacts): Parts | null {
  if (name.stem === null || name.word === null) return null
  return partsOf(`${name.stem}-${name.word}`)
}

function partsOf(text: string): Parts {
  const words = text.toUpperCase().replace(/['’]/gu, '').split(/[^A-Z0-9]+/u).filter((word) => word !== '')
  return { topic: words.slice(0, -1).join('-'), word: words.at(-1) ?? '' }
}
