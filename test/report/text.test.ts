import { describe, expect, test } from 'vitest'
import { literal, ownText } from '../../src/model/safe.ts'
import { renderText } from '../../src/report/text.ts'
import { placeIn } from '../support/made-facts.ts'
import { madeFinding, madeRun, madeTree, madeWaiver, UNSILENCED } from '../support/made-run.ts'

/** The line that says how many findings there are. */
function summary(...severities: readonly ('error' | 'warning' | 'info')[]): string | undefined {
  const findings = severities.map((severity, index) => madeFinding('a.md', index + 1, { severity }))
  return renderText(madeRun([madeTree('', ['a.md', 'b.md', 'c.md'], findings)]))
    .split('\n')
    .find((line) => line.includes(' in '))
}

describe('the text report', () => {
  test('gives findings by file, then how many there are, then what was looked at', () => {
    const findings = [
      madeFinding('a.md', 12),
      madeFinding('a.md', 120, {
        severity: 'warning',
        messageId: literal('blocked-by-left'),
        message: literal('It is over.'),
        fix: literal('Take it out.'),
        related: [{ place: placeIn('b.md', 7, 3), message: literal('The status stands here.') }],
      }),
      madeFinding('b.md', 1),
    ]
    expect(renderText(madeRun([madeTree('sot/03-PROTOCOLS/', ['a.md', 'b.md', 'c.md'], findings)]))).toBe(`\
sot/03-PROTOCOLS/a.md
  12:1   error    blocked-names-blocker/blocked-reason  CTO-WORK-101 is blocked but names no reason.
         fix: Add a \`Blocked by:\` list, or change the status.
  120:1  warning  blocked-names-blocker/blocked-by-left  It is over.
         fix: Take it out.
         sot/03-PROTOCOLS/b.md:7:3  The status stands here.

sot/03-PROTOCOLS/b.md
  1:1  error  blocked-names-blocker/blocked-reason  CTO-WORK-101 is blocked but names no reason.
       fix: Add a \`Blocked by:\` list, or change the status.

2 errors and 1 warning in 2 of 3 files.
validate-cto-child: 3 files seen, 3 linted, 0 scanned only, 0 skipped, 30 rules run, 0 suppressed, exact: skipped (missing).
`)
  })

  test('is two lines when there is nothing to say', () => {
    expect(renderText(madeRun([madeTree('', ['a.md'])]))).toBe(
      '0 errors in 1 file.\nvalidate-cto-child: 1 file seen, 1 linted, 0 scanned only, 0 skipped, 30 rules run, 0 suppressed, exact: skipped (missing).\n',
    )
  })

  test('counts in words', () => {
    expect(summary('error')).toBe('1 error in 1 of 3 files.')
    expect(summary('error', 'error', 'warning', 'warning')).toBe('2 errors and 2 warnings in 1 of 3 files.')
    expect(summary('warning')).toBe('0 errors and 1 warning in 1 of 3 files.')
    expect(summary('info')).toBe('0 errors in 3 files.')
  })

  test('shows notes when asked to', () => {
    const run = madeRun([madeTree('', ['a.md'], [madeFinding('a.md', 1, { severity: 'info' })])])
    expect(renderText(run)).not.toContain('blocked-reason')
    expect(renderText(run, { info: true })).toContain('  1:1  info  blocked-names-blocker/blocked-reason')
    expect(renderText(run, { info: true })).toContain('\n0 errors and 1 note in 1 of 1 file.\n')
  })

  test('keeps files of the same path in two trees apart', () => {
    const trees = ['one/', 'two/'].map((prefix) => madeTree(prefix, ['a.md'], [madeFinding('a.md', 1)]))
    const text = renderText(madeRun(trees))
    expect(text).toMatch(/^one\/a\.md\n/)
    expect(text).toContain('\n\ntwo/a.md\n')
    expect(text).toContain('\n2 errors in 2 of 2 files.\n')
  })

  test('says what was passed over, and why', () => {
    const skipped = [{ reason: literal('excluded'), files: 2 }, { reason: literal('link'), files: 1 }]
    const text = renderText(madeRun([madeTree('', ['a.md'])], { scope: { seen: 6, linted: 1, unread: 0, scannedOnly: 2, exceptionFiles: 3, skipped, rules: 1, notRun: [], ...UNSILENCED } }))
    expect(text).toContain('\nvalidate-cto-child: 6 files seen, 1 linted, 2 scanned only, 3 skipped (excluded: 2, link: 1), 3 exception files read, 1 rule run, 0 suppressed, exact: skipped (missing).\n')
  })

  test('counts what is silenced, and names each false alarm with who answers for it', () => {
    const waivers = [
      { waiver: madeWaiver(5), findings: 1 },
      { waiver: { ...madeWaiver(9), item: null, line: 7 }, findings: 1 },
      { waiver: { ...madeWaiver(12), tier: null }, findings: 2 },
    ]
    const scope = { seen: 1, linted: 1, unread: 0, scannedOnly: 0, exceptionFiles: 0, skipped: [], rules: 1, notRun: [], suppressed: { directive: 0, waiver: 4, baseline: 3 }, waivers, exact: literal('searched') }
    expect(renderText(madeRun([madeTree('', ['a.md'])], { scope }))).toBe(
      'Waived until 2026-12-31: no-endpoint-value (url) in .sot/a.md, CTO-WORK-101. platform team: A drawing has these numbers.\n' +
        'Waived until 2026-12-31: no-endpoint-value (url) in .sot/a.md, line 7. platform team: A drawing has these numbers.\n' +
        '0 errors in 1 file.\n' +
        'validate-cto-child: 1 file seen, 1 linted, 0 scanned only, 0 skipped, 1 rule run, 7 suppressed (waiver: 4, baseline: 3), exact: searched.\n',
    )
  })

  test('says which rules could not judge, each reason once', () => {
    const notRun = [['one', 'it rained'], ['two', 'it rained'], ['three', 'nobody came']].map(([ruleId = '', reason = '']) => ({ ruleId: ownText(ruleId), reason: ownText(reason) }))
    const text = renderText(madeRun([madeTree('', ['a.md'])], { scope: { seen: 1, linted: 1, unread: 0, scannedOnly: 0, exceptionFiles: 0, skipped: [], rules: 1, notRun, ...UNSILENCED } }))
    expect(text).toMatch(/, 1 rule run, 0 suppressed, exact: skipped \(missing\)\.\nvalidate-cto-child: not checked by one and two: it rained\.\nvalidate-cto-child: not checked by three: nobody came\.\n$/)
  })

  test('counts apart what could not be read', () => {
    const text = renderText(madeRun([madeTree('', ['a.md', 'b.md'])], { scope: { seen: 2, linted: 1, unread: 1, scannedOnly: 0, exceptionFiles: 0, skipped: [], rules: 1, notRun: [], ...UNSILENCED } }))
    expect(text).toContain('\nvalidate-cto-child: 2 files seen, 1 linted, 1 not readable, 0 scanned only, 0 skipped, 1 rule run, 0 suppressed, exact: skipped (missing).\n')
  })

  test('says which rules failed', () => {
    const crashes = [{ ruleId: literal('one'), path: literal('a.md') }, { ruleId: literal('two'), path: null }]
    const text = renderText(madeRun([madeTree('', ['a.md'])], { crashes }))
    expect(text).toContain('The rule one failed on a.md, so the result is incomplete. This is a bug of sotlint.\n')
    expect(text).toContain('The rule two failed, so the result is incomplete. This is a bug of sotlint.\n')
  })

  test('spells out what would move the cursor or turn the line', () => {
    const message = ownText('A\u001b[31m title\r\n\u202eof old')
    const text = renderText(madeRun([madeTree('', ['a\u0007.md'], [madeFinding('a\u0007.md', 1, { message })])]))
    expect(text).toContain('a\\u0007.md\n')
    expect(text).toContain('A\\u001b[31m title\\u000d\\u000a\\u202eof old\n')
  })
})
