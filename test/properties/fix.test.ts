import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noTrailingBlanks } from '../../rules/no-trailing-blanks.ts'
import { parseMarkdown } from '../../src/document/markdown.ts'
import { fixCorpus, lintText } from '../../src/index.ts'
import { literal } from '../../src/model/safe.ts'
import { FORWARDED } from '../scan/corpus/hosts.ts'
import { applyDiff } from '../support/apply-diff.ts'
import { factsOf } from '../support/facts.ts'

const path = '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'

/** Lines with slips of form among lines that say something. */
const LINES = [
  '# CTO Widget Issues', '## CTO-WORK-101 - Widget', '## CTO-WORK-102 - Gear ', '### Acceptance', 'Status: blocked', '**Status:** `ready`  ',
  'Status: validated.', 'Supply it. ', 'Supply  ', 'Supply\\ ', 'Acceptance:', 'Blocked by:', 'Blocked by: cto-work-103', 'Current evidence: ', '- It turns. ',
  '- CTO-WORK 103', '  - cto-work-104 ', '2. `CTO_WORK_105`', '1. Supply.', '-', '> quoted ', '| a | cto-work-106 |', '| - | - |', '    code  ', '```', '~~~ ',
  '<!--', '--> ', '<b> ', '## Run Evidence - 2026-06-01 ', '### Later Correction - 2026-06-02', '- Report status: `fail`. ', '- Failure reason: `cto-work-101 stuck` ',
  '- Run artifact directory: `/srv/harness-runs/20260601T100000Z-a-1`. ', 'CTO-WORK-101 remains blocked until CTO-WORK 102 has passed. ',
  'This does not validate cto-work-102.', '- This validates `CTO-WORK-101`.', '`two ', 'lines`', '[x](a "b ', 'c")', '[y]: cto-work-107 ', '---', '***', '', '', '  ', '\t',
  `${FORWARDED} `,
]
const FIELDS = ['title: CTO Widget Issues', 'owner: jp ', 'status: draft', 'created: 2026-06-01', '# who', 'color: blue', 'route: >', '  cto', '']

const document = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF'),
    fields: fc.uniqueArray(fc.constantFrom(...FIELDS), { minLength: 1, maxLength: 6 }),
    lines: fc.array(fc.constantFrom(...LINES), { maxLength: 30 }),
    end: fc.constantFrom('\n', '\r\n'),
    last: fc.boolean(),
  })
  .map(({ mark, fields, lines, end, last }) => mark + ['---', ...fields, '---', '', ...lines].join(end) + (last ? end : ''))

const fix = (text: string) => fixCorpus([{ path, text }], { today: '2026-06-30' })

/** What is bound by a document, told apart from how the code under test compares it. */
function bound(text: string) {
  const { workItems, statements, evidence, endpoints } = factsOf(text, path)
  const words = (value: string | null) => value?.replace(/cto[-_]work[-_ ]?(?=\d{3})/gi, 'CTO-WORK-')
  return {
    items: workItems.map(({ id, title, statusLines, blocks }) => ({
      id, title, statuses: statusLines.map(({ word, more }) => [word, more]),
      blocks: blocks.map(({ role, entries, empty }) => [role, empty, entries.map((entry) => [words(entry.text), entry.ids, entry.pure, entry.none])]),
    })),
    statements: statements.map(({ kind, ids, status, section }) => [kind, ids, status, section]),
    evidence: evidence.map(({ heading, date, facts, runs, validates, denies, belongsTo, time }) => ({
      heading: heading.text, date, validates, denies, belongsTo, time,
      facts: facts.map(({ name, value }) => [name, value]),
      runs: runs.map(({ name, stamp }) => [name, stamp]),
    })),
    endpoints: endpoints.map(({ tier }) => tier),
  }
}

/** The lines of evidence sections, blanks and all, as far as the next heading that can end one. */
function evidenceText(text: string): readonly string[] {
  const { evidence, headings } = factsOf(text, path)
  const body = text.replace(/^\uFEFF/, '')
  return evidence.map(({ heading }) => {
    const next = headings.find(({ place, depth }) => place.start > heading.place.start && depth <= 3)
    return body.slice(heading.place.start, next?.place.start ?? body.length)
  })
}

describe('what --fix changes', () => {
  test('is nothing that the document says, and none of its evidence', () => {
    fc.assert(fc.property(document, (text) => {
      const after = fix(text).fixed[0]?.text ?? text
      expect(bound(after)).toEqual(bound(text))
      expect(evidenceText(after)).toEqual(evidenceText(text))
    }), { numRuns: 120 })
  })

  test('is nothing the second time, and all that carries a change, save where that is said', () => {
    fc.assert(fc.property(document, (text) => {
      const { fixed, left } = fix(text)
      const after = fixed[0]?.text ?? text
      expect(fix(after)).toEqual({ fixed: [], left })
      const open = lintText(after, { path, today: '2026-06-30' }).findings.some(({ edit }) => edit)
      expect(open).toBe(left.length > 0)
    }), { numRuns: 120 })
  })

  test('is blanks, line ends, full stops and the form of ids, and lines of the frontmatter in another order', () => {
    const bare = (text: string) => text.replace(/[\s.]+/g, '').replace(/cto[-_]?work[-_ ]?(?=\d{3})/gi, 'CTO-WORK-')
    fc.assert(fc.property(document, (text) => {
      const after = fix(text).fixed[0]?.text ?? text
      const parts = (whole: string) => [...whole.split(/\r?\n---/, 2)[0]?.split(/\r?\n/).map(bare).sort() ?? [], bare(whole.replace(/^[^]*?\n---/, ''))]
      expect(parts(after)).toEqual(parts(text))
    }), { numRuns: 120 })
  })

  test('is what the diff says, in which no marked line stands', () => {
    fc.assert(fc.property(document, (text) => {
      const [one] = fix(text).fixed
      if (!one) return
      const diff = one.diff(literal('x.md'))
      expect(diff).not.toContain('localhost')
      expect(applyDiff(text, diff)).toBe(one.text)
    }), { numRuns: 120 })
  })

  test('is no node of the Markdown tree where only blanks go', () => {
    const tree = (text: string) => JSON.stringify(parseMarkdown(text), (key, value: unknown) => (key === 'position' ? undefined : value))
    const line = fc.constantFrom(
      'a ', 'a  ', 'b\\ ', '`c ', 'c` ', '- d  ', '  e  ', '> f  ', '1. g ', '', ' ', '    h  ', '\ti ', '```  ', '| a |  ', '| - | ', '<b>  ', '<!-- x ', '-->  ',
      '[a](b "c ', 'd") ', '[z]: x "y ', 'w" ', '# h  ', '=== ', '--- ', '- ', '[^1]: x ', '![a ', '](b) ', '~~s ', 's~~ ', '&nbsp; ', '*e ', 'e* ',
    )
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = `---\ntitle: a\n---\n\n${lines.join('\n')}`
      const { fixed, left } = fixCorpus([{ path, text }], { rules: [noTrailingBlanks] })
      expect(left).toEqual([])
      expect(tree(fixed[0]?.text ?? text)).toBe(tree(text))
    }), { numRuns: 120 })
  })
})
