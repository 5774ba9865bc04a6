import { describe, expect, test } from 'vitest'
import github from '../../../editors/problem-matcher-github.json' with { type: 'json' }
import editor from '../../../editors/problem-matcher.json' with { type: 'json' }
import type { Severity } from '../../../src/model/finding.ts'
import { literal } from '../../../src/model/safe.ts'
import { formats } from '../../../src/report/formats.ts'
import { placeIn } from '../../support/made-facts.ts'
import { contextWith, madeFinding, madeRun, madeTree } from '../../support/made-run.ts'
import { runHere } from '../../support/run.ts'

interface Problem {
  readonly file: string | undefined
  readonly at: string
  readonly severity: string | undefined
  readonly message: string | undefined
  readonly code: string | undefined
}

/** A pattern of one line, with the numbers of its groups. */
interface Pattern {
  readonly regexp: string
  readonly file: number
  readonly line: number
  readonly column: number
  readonly message: number
  readonly code: number
  readonly severity?: number
}

function read({ code, column, file, line, message, regexp, severity }: Pattern, text: string, otherwise?: string): readonly Problem[] {
  const found = new RegExp(regexp).exec(text)
  if (!found) return []
  return [{ file: found[file], at: `${found[line]}:${found[column]}`, severity: severity === undefined ? otherwise : found[severity], message: found[message], code: found[code] }]
}

/** What the runner of GitHub makes of a line: each matcher is tried, and only these three words are severities. */
function annotationsIn(text: string): readonly Problem[] {
  const found = github.problemMatcher.flatMap((one) => one.pattern.flatMap((pattern) => read(pattern, text, 'severity' in one ? one.severity : undefined)))
  return found.filter(({ severity = '' }) => ['error', 'warning', 'notice'].includes(severity))
}

/** What VS Code makes of it; its words are those of the lines. */
function problemsIn(text: string): readonly Problem[] {
  return read(editor.pattern, text).map((one) => ({ ...one, severity: one.severity === 'info' ? 'notice' : one.severity }))
}

const paths = ['a.md', 'a b/c (d).md', 'a:7:8: b.md', 'a: error: b.md', 'a [b/c].md', 'C:/work/a.md', 'C:\\work\\a.md', '\\\\host\\share\\a.md', '-a.md', 'é\u{1f600}.md']
const messages = [literal('It is missing.'), literal('Say a/b [c/d], or e:1:2: nothing.'), literal('x:1:2: error: y [a/b] ')]
const severities: readonly Severity[] = ['error', 'warning', 'info']

describe('a finding is read as it was written, by both matchers', () => {
  test.each(paths)('in %j', (path) => {
    for (const severity of severities) {
      for (const message of messages) {
        const place = placeIn(path, 12, 34)
        const lines = formats.unix.render(madeRun([madeTree('', [path], [madeFinding(path, 12, { severity, message, place })])]), contextWith()).split('\n')
        const [line = '', ...others] = lines
        const want = [{ file: path, at: '12:34', severity: severity === 'info' ? 'notice' : severity, message: message.replace(':1:2: error', '\\u003a1:2: error'), code: 'blocked-names-blocker/blocked-reason' }]
        expect([annotationsIn(line), problemsIn(line)]).toEqual([want, want])
        expect(others.flatMap((other) => [...annotationsIn(other), ...problemsIn(other)])).toEqual([])
      }
    }
  })
})

test('of bad examples, every finding is read once, and nothing else is', async () => {
  const { out } = await runHere('validate-cto-child', '--format', 'unix', ...['frontmatter-fields', 'reference-form', 'blocked-until-evidence', 'no-endpoint-value'].map((name) => `sot-examples/bad/${name}`))
  const lines = out.split('\n')
  const read = lines.filter((line) => annotationsIn(line).length > 0)
  expect(read.length).toBeGreaterThan(4)
  for (const line of read) expect(annotationsIn(line)).toEqual(problemsIn(line))
  expect(lines.filter((line) => !read.includes(line) && !line.startsWith('validate-cto-child: '))).toEqual([''])
})

test('near misses are no findings', () => {
  const misses = ['a.md:1:2: fatal: x [a/b]', 'a.md:1: error: x [a/b]', 'a.md:1:2: error: x', 'a.md:1:2: error: x [a b]', ' error: x [a/b]', ':1:2: error: x [a/b]', 'a.md:1:2: error: x [a/b] y']
  expect(misses.flatMap((line) => [...annotationsIn(line), ...problemsIn(line)])).toEqual([])
})

test('the matchers of GitHub have the form that its runner reads', () => {
  for (const { owner, pattern, ...rest } of github.problemMatcher) {
    expect([owner, pattern.length, rest]).toEqual([expect.stringMatching(/^sotlint/), 1, rest.severity === undefined ? {} : { severity: 'notice' }])
    const known = ['regexp', 'file', 'line', 'column', 'severity', 'message', 'code']
    expect(pattern.flatMap((one) => Object.keys(one)).filter((key) => !known.includes(key))).toEqual([])
  }
  expect(new Set(github.problemMatcher.map(({ owner }) => owner)).size).toBe(github.problemMatcher.length)
})
