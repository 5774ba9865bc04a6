import { describe, expect, test } from 'vitest'
import { CannotCheck, builtInPolicy, defaultPolicy, defineRule, lintCorpus, lintText, literal, readPolicy, rules } from '../src/index.ts'
import type { LintResult } from '../src/index.ts'
import { LAN_ADDRESS, LAN_URL, TAILNET_NAME } from './scan/corpus/hosts.ts'
import { documentWith } from './support/document.ts'

function said({ findings }: LintResult): readonly string[] {
  return findings.map(({ place, messageId }) => `${place.path}:${place.line}:${place.column} ${messageId}`)
}

const TODAY = { today: '2026-06-02' }
const PATH = '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'

describe('lintText', () => {
  const broken = '# CTO Widget Issues\n'

  test('says nothing of the name or the partner of a text without a path', () => {
    expect(said(lintText(broken, TODAY))).toEqual(['document:1:1 frontmatter-missing'])
    expect(lintText(broken, TODAY)).toMatchObject({ documents: 1, rules: rules.filter((rule) => !('checkChange' in rule)).length, crashes: [] })
  })

  test('reads the kind of a document from its path', () => {
    const notes = { path: '03-PROTOCOLS/CTO-WIDGET-NOTES.md', ...TODAY }
    expect(said(lintText(documentWith({}, '# CTO Widget Issues\n'), { path: PATH, ...TODAY })).some((line) => line.includes('issues-empty'))).toBe(true)
    expect(said(lintText(documentWith({}, '# CTO Widget Issues\n'), notes)).some((line) => line.includes('issues-empty'))).toBe(false)
  })

  test('runs the rules and the policy that it is given', () => {
    const rule = defineRule({
      id: 'one',
      summary: 'It holds.',
      why: 'It must.',
      fix: 'Mend it.',
      messages: { 'one-seen': { severity: 'error', text: 'Seen on {day} under {policy}.', source: 'X-01' } },
      bad: '# A\n',
      good: '# B\n',
      check: (facts, report, { policy, today }) => report('one-seen', facts.start, { day: literal('a day'), policy: policy.name, length: today.length }),
    })
    const policy = { ...defaultPolicy, name: literal('mine') }
    expect(lintText('# A\n', { rules: [rule], policy }).findings).toMatchObject([{ message: 'Seen on a day under mine.', data: { length: 10 } }])
  })

  test('refuses a day that is none', () => {
    expect(() => lintText('', { today: '2026-02-30' })).toThrow(CannotCheck)
  })
})

describe('lintCorpus', () => {
  test('resolves among all documents and reports on those that are asked for', () => {
    const text = '# A\n\nCTO-WORK-016 and CTO-WORK-017 wait.\n'
    const other = '# B\n\n## CTO-WORK-016 - Widget\n\nStatus: planned.\n'
    const seen = said(
      lintCorpus(
        [
          { path: PATH, text: documentWith({}, text) },
          { path: '03-PROTOCOLS/CTO-OTHER-ISSUES.md', text: documentWith({}, other), reported: false },
        ],
        TODAY,
      ),
    )
    expect(seen.filter((line) => line.endsWith('ref-undefined'))).toHaveLength(1)
    expect(seen.some((line) => line.startsWith('03-PROTOCOLS/CTO-OTHER'))).toBe(false)
  })

  test('counts what is reported on', () => {
    const documents = [{ path: 'a.md', text: '' }, { path: 'b.md', text: '', reported: false }, { path: 'c.md', text: '', scanOnly: true }]
    expect(lintCorpus(documents, TODAY).documents).toBe(2)
  })

  test('says of a document without text why it was not checked', () => {
    const documents = [{ path: 'A.md', text: null }, { path: 'B.md', text: '', problem: 'too-large' as const }]
    expect(said(lintCorpus(documents, TODAY))).toEqual(['A.md:1:1 encoding', 'B.md:1:1 too-large'])
  })

  test('shows a path that holds an endpoint value by a number', () => {
    const hidden = `03-PROTOCOLS/${LAN_ADDRESS}.md`
    const result = lintCorpus([{ path: '[endpoint]1', text: '' }, { path: hidden, text: '' }, { path: `${TAILNET_NAME}.md`, text: '' }], TODAY)
    expect(new Set(result.findings.map(({ place }) => place.path))).toEqual(new Set(['[endpoint]1', '[endpoint]2', '[endpoint]3']))
    expect([...result.hiddenPaths]).toEqual([['[endpoint]2', hidden], ['[endpoint]3', `${TAILNET_NAME}.md`]])
    expect(JSON.stringify(result.findings)).not.toMatch(/10\.11|zq81k/)
  })

  test('refuses two documents of one path', () => {
    expect(() => lintCorpus([{ path: 'a.md', text: '' }, { path: 'a.md', text: '' }], TODAY)).toThrow(CannotCheck)
  })
})

describe('readPolicy', () => {
  test('stands on the built-in policies and knows the rules', () => {
    expect(readPolicy('extends: cto-child\nseverity: {pair-missing: off}\n').severity).toEqual({ 'pair-missing': 'off' })
    expect(() => readPolicy('extends: cto-child\nseverity: {pair-mising: off}\n')).toThrow(/did you mean `pair-missing`/)
    expect(() => readPolicy('tree: {root: .docs}\n', { locked: true })).toThrow(/cannot be replaced/)
  })

  test('refuses an endpoint value without repeating it', () => {
    expect(() => readPolicy(`extends: cto-child\n# ${LAN_URL}\n`)).toThrow(/^In the config at 2:1: something that reads as an endpoint value stands here\.$/)
  })
})

test('the built-in policy names only rules that exist, and is known by its name', () => {
  const ids = rules.map(({ id }) => id)
  expect(defaultPolicy.notWaivable.filter((id) => !ids.includes(id))).toEqual([])
  expect(builtInPolicy(defaultPolicy.name)).toBe(defaultPolicy)
  expect(builtInPolicy('other')).toBeUndefined()
})
