import { describe, expect, test } from 'vitest'
import { commitAsCited } from '../../rules/commit-as-cited.ts'
import { lintCorpus, lintText, readPolicy } from '../../src/index.ts'
import { lookUpMadeCommits } from '../support/made-commits.ts'
import { ruleTable } from '../support/rule-table.ts'

const path = '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'
const citing = (...bullets: readonly string[]) => `# CTO Widget Issues\n\n## Widget Fixture Evidence - 2026-06-01\n\n${bullets.map((bullet) => `- ${bullet}\n`).join('')}`

ruleTable({
  rule: commitAsCited,
  valid: {
    'a commit in full': citing('Hermes commit: `4b825dc642cb6eb9a060e54bf8d69288fbee4904 Add the widget fixture`.'),
    'a commit by its first seven digits': citing('Hermes commit: `4b825dc Add the widget fixture`.'),
    'a bullet without backticks and full stop': citing('Hermes commit: 4b825dc Add the widget fixture'),
    'digits in backticks of their own': citing('Hermes commit: `4b825dc` Add the widget fixture.'),
    'what is no citation, which is another rule\'s matter': citing('Hermes commit: `4B825DC Add`.', 'Hermes commit: `none`.', 'Hermes commit: `4b825d Add`.', 'Hermes commit: `0badc0de`.'),
    'an unknown commit under a key of another kind': citing('Patch: `0badc0de Add the widget fixture`.'),
    'an unknown commit outside evidence': 'Hermes commit: `0badc0de Add the widget fixture`.\n',
    'a repository that cannot be reached': { text: citing('Other commit: `0badc0de Add the widget fixture`.'), policy: readPolicy('extends: cto-child\nevidence: {keys: {commit: [Other commit]}}\n') },
  },
  invalid: {
    'a commit that is not there': { text: citing('Hermes commit: `0badc0de Add the widget fixture`.'), want: ['5:19 commit-unknown'] },
    'another subject': { text: citing('Hermes commit: `4b825dc Remove the widget fixture`.'), want: ['5:19 commit-subject'] },
    'a subject of which a part is left out': { text: citing('Hermes commit: `4b825dc Add the widget`.'), want: ['5:19 commit-subject'] },
    'each of several': {
      text: citing('Hermes commit: `0badc0de Add`.', 'Hermes commit: `4b825dc Add`.', 'Hermes commit: `4b825dc Add the widget fixture`.'),
      want: ['5:19 commit-unknown', '6:19 commit-subject'],
    },
    'a citation in another document of the tree': {
      tree: { [path]: citing('Digest: x'), '03-PROTOCOLS/CTO-WIDGET-NOTES.md': citing('Hermes commit: `0badc0de Add`.') },
      want: ['03-PROTOCOLS/CTO-WIDGET-NOTES.md:5:19 commit-unknown'],
    },
  },
})

describe('a citation that nobody could look up', () => {
  const cited = citing('Hermes commit: `0badc0de Add the widget fixture`.')
  const rules = [commitAsCited]

  test('is stated, and no finding', () => {
    const { findings, notRun } = lintText(cited, { path, rules })
    expect(findings).toEqual([])
    expect(notRun).toEqual([{ ruleId: 'commit-as-cited', reason: 'cited commits are unreachable: no repository was asked' }])
  })

  test('is stated once a reason', () => {
    const policy = readPolicy('extends: cto-child\nevidence: {keys: {commit: [Other commit]}}\n')
    const text = citing('Other commit: `0badc0de A`.', 'Other commit: `0badc0de B`.', 'Hermes commit: `4b825dc Add the widget fixture`.')
    const { notRun } = lintText(text, { path, rules, policy, lookUpCommits: lookUpMadeCommits })
    expect(notRun.map(({ reason }) => reason)).toEqual(['cited commits are unreachable: nobody is at home'])
  })

  test('is one of which no answer came', () => {
    expect(lintText(cited, { path, rules, lookUpCommits: () => [] }).notRun).toEqual([{ ruleId: 'commit-as-cited', reason: 'cited commits are unreachable: no repository was asked' }])
  })

  test('needs no mention where nobody who cites it is reported on', () => {
    const other = { path: '03-PROTOCOLS/CTO-WIDGET-NOTES.md', text: citing('Digest: x') }
    expect(lintCorpus([{ path, text: cited, reported: false }, other], { rules, lookUpCommits: () => [] }).notRun).toEqual([])
  })

  test('needs no mention where there is none, or where the rule was not chosen', () => {
    expect(lintText('# CTO Widget Issues\n', { path, rules }).notRun).toEqual([])
    expect(lintText(cited, { path, rules: [] }).notRun).toEqual([])
  })
})
