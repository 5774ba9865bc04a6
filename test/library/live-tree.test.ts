import { afterEach, describe, expect, test, vi } from 'vitest'
import { CannotCheck, defineRule, defineTreeRule, lintCorpus, literal, openTree, readWaivers } from '../../src/index.ts'
import type { Rule, SourceDocument, TreeFacts } from '../../src/index.ts'
import { INTERNAL_NAME, LAN_ADDRESS } from '../scan/corpus/hosts.ts'

const today = '2026-06-30'
const TEXTS = { id: 'heard', summary: 'It holds.', why: 'It must.', fix: 'Mend it.', bad: '# A\n', good: '# B\n' }
const MESSAGES = { heard: { severity: 'error', text: 'It was heard.', source: 'X-01' } } as const

const item = (id: string, more = '') => `## CTO-WORK-${id} - Widget\n\nStatus: blocked.\n\n${more}`
const DOCUMENTS: readonly SourceDocument[] = [
  { path: 'CTO-A-ISSUES.md', text: item('101') },
  { path: 'CTO-B-ISSUES.md', text: item('102', 'See CTO-WORK-101.\n') },
  { path: 'CTO-C-ISSUES.md', text: item('103') },
  { path: 'CTO-D-ISSUES.md', text: item('104') },
]

/** Says of each document whose headings hold a word that it was heard, and throws where they say so. */
function listener(seen: (paths: readonly string[]) => void, joined: boolean): Rule {
  const hear = (documents: TreeFacts['documents'], report: (message: 'heard', place: TreeFacts['documents'][number]['start']) => void) => {
    seen(documents.map(({ path }) => path))
    for (const { headings, start } of documents) {
      if (headings.some(({ text }) => text?.includes('Throw'))) throw new Error('heard')
      if (headings.some(({ text }) => text?.includes('Loud'))) report('heard', start)
    }
  }
  if (!joined) return defineRule({ ...TEXTS, messages: MESSAGES, check: (facts, report) => hear([facts], report) })
  const ties = ({ workItems }: TreeFacts['documents'][number]) => workItems.map(({ id }) => [id])
  return defineTreeRule({ ...TEXTS, messages: MESSAGES, ties, checkTree: ({ documents }, report) => hear(documents, report) })
}

describe('a tree that stays open', () => {
  afterEach(() => void vi.useRealTimers())

  test.each([false, true])('asks a rule about nothing but what a change touches (a rule that joins documents: %s)', (joined) => {
    const asked: (readonly string[])[] = []
    const tree = openTree(DOCUMENTS, { today, rules: [listener((paths) => asked.push(paths), joined)] })
    tree.lint()
    expect(asked.flat()).toEqual(DOCUMENTS.map(({ path }) => path))
    asked.length = 0
    tree.put({ path: 'CTO-C-ISSUES.md', text: item('104') })
    tree.lint()
    expect(asked).toEqual([joined ? ['CTO-C-ISSUES.md', 'CTO-D-ISSUES.md'] : ['CTO-C-ISSUES.md']])
    asked.length = 0
    tree.lint()
    expect(asked.flat()).toEqual([])
  })

  test.each([false, true])('notes a rule that throws for as long as it does (a rule that joins documents: %s)', (joined) => {
    const rules = [listener(() => {}, joined), { ...listener(() => {}, !joined), id: 'other' }]
    const tree = openTree(DOCUMENTS, { today, rules })
    const now = new Map(DOCUMENTS.map((document) => [document.path, document]))
    for (const [path, text] of [['CTO-B-ISSUES.md', '# Loud\n'], ['CTO-C-ISSUES.md', '# Throw\n'], ['CTO-D-ISSUES.md', '# Loud\n'], ['CTO-C-ISSUES.md', '# Loud\n']] as const) {
      now.set(path, { path, text })
      tree.put({ path, text })
      expect(tree.lint()).toEqual(lintCorpus([...now.values()], { today, rules }))
    }
    expect(tree.lint().findings).toHaveLength(6)
  })

  test('gives the same finding again for what a change does not touch', () => {
    const tree = openTree(DOCUMENTS, { today })
    const before = tree.lint().findings.filter(({ place }) => place.path === 'CTO-A-ISSUES.md')
    tree.put({ path: 'CTO-C-ISSUES.md', text: '' })
    const after = tree.lint().findings.filter(({ place }) => place.path === 'CTO-A-ISSUES.md')
    expect(before.length).toBeGreaterThan(0)
    expect(before.every((finding) => after.includes(finding))).toBe(true)
  })

  test('reads a document once, however often it was put in, and forgets one that was taken out', () => {
    const asked: (readonly string[])[] = []
    const tree = openTree([], { today, rules: [listener((paths) => asked.push(paths), false)] })
    for (const text of ['# A\n', '# B\n', '# Loud\n']) tree.put({ path: 'CTO-A-ISSUES.md', text })
    tree.put({ path: 'CTO-B-ISSUES.md', text: '# Loud\n' })
    tree.remove('CTO-B-ISSUES.md')
    tree.remove('CTO-NONE.md')
    expect(tree.lint()).toMatchObject({ documents: 1, findings: [{ place: { path: 'CTO-A-ISSUES.md' } }] })
    expect(asked).toEqual([['CTO-A-ISSUES.md']])
  })

  test('judges by the day, also when midnight passes', () => {
    vi.useFakeTimers({ now: new Date('2026-06-30T23:59:00Z') })
    const waivers = readWaivers('waivers:\n  - rule: frontmatter-present\n    path: CTO-A-ISSUES.md\n    owner: platform team\n    reason: It may stand.\n    expires: 2026-06-30\n', literal('w'))
    const tree = openTree(DOCUMENTS, { waivers })
    const first = tree.lint()
    vi.setSystemTime(new Date('2026-07-01T00:01:00Z'))
    const second = tree.lint()
    expect(second).toEqual(lintCorpus(DOCUMENTS, { waivers }))
    expect([first.suppressed.length, second.suppressed.length]).toEqual([1, 0])
  })

  test('counts the false alarms of all documents that a waiver may mean', () => {
    const text = `# Notes\n\nIt is at ${LAN_ADDRESS}.\n`
    const [one, other] = [{ path: 'a/notes.md', text }, { path: 'a/NOTES.md', text }]
    const waivers = readWaivers('waivers:\n  - rule: no-endpoint-value\n    path: a/notes.md\n    tier: ip\n    heading: Notes\n    owner: platform team\n    reason: It is none.\n    expires: 2026-12-31\n', literal('w'))
    const tree = openTree([one], { today, waivers })
    const silenced = () => tree.lint().suppressed.length
    expect(silenced()).toBe(1)
    tree.put(other)
    expect(silenced()).toBe(0)
    expect(tree.lint()).toEqual(lintCorpus([one, other], { today, waivers }))
    tree.remove(other.path)
    expect(silenced()).toBe(1)
  })

  test('keeps the order of paths in the part of a large tree that a change touches', () => {
    const asked: (readonly string[])[] = []
    const others = Array.from({ length: 30 }, (_, index) => ({ path: `CTO-M${index}-ISSUES.md`, text: item(String(200 + index)) }))
    const tree = openTree([...DOCUMENTS, ...others], { today, rules: [listener((paths) => asked.push(paths), true)] })
    tree.lint()
    tree.put({ path: 'CTO-Z-ISSUES.md', text: item('101') })
    tree.lint()
    expect(asked.at(-1)).toEqual(['CTO-A-ISSUES.md', 'CTO-Z-ISSUES.md'])
  })

  test('shows a rule that joins documents no file that is only scanned, unless it is one of confidentiality', () => {
    const asked: (readonly string[])[] = []
    const rule = listener((paths) => asked.push(paths), true)
    const tree = openTree([], { today, rules: [rule, { ...rule, id: 'other', always: true } as Rule] })
    tree.put({ path: 'run.log', text: 'Words.\n', scanOnly: true })
    tree.lint()
    expect(asked).toEqual([[], ['run.log']])
  })

  test('shows paths that hold values by the numbers that a fresh run gives them', () => {
    const documents = [`${INTERNAL_NAME}.md`, `a/${INTERNAL_NAME}.md`].map((path) => ({ path, text: item('101') }))
    const tree = openTree(documents, { today })
    tree.lint()
    tree.remove(documents[0]?.path ?? '')
    expect(tree.lint()).toEqual(lintCorpus(documents.slice(1), { today }))
  })

  test('refuses two documents of one path', () => {
    expect(() => openTree([{ path: 'a.md', text: '' }, { path: 'a.md', text: '' }])).toThrow(CannotCheck)
  })
})
