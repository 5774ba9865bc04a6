import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/model/rule.ts'
import { renderRuleCatalogue, renderRulePage } from '../../src/report/rule-page.ts'

const rule: Rule = {
  id: 'one-holds',
  summary: 'It holds.',
  why: 'It must.',
  fix: 'Mend it.',
  messages: {
    'one-gone': { severity: 'error', text: 'It is `a|b`.', source: 'X-01' },
    'one-odd': { severity: 'warning', text: 'It is odd.', fix: 'Even it.', source: 'X-02' },
  },
  bad: '# A\n\n```\ncode\n```\n',
  good: { 'A-PRD.md': '# A\n', 'A-ISSUES.md': '# B' },
  check() {},
}

describe('the page of a rule', () => {
  test('says all there is to know of it', () => {
    expect(renderRulePage(rule)).toBe(`\
# one-holds

It holds.

**Why.** It must.

**To put it right.** Mend it.

## Messages

| Message | Severity | Rule number | Says | What to do |
| --- | --- | --- | --- | --- |
| \`one-gone\` | error | X-01 | It is \`a\\|b\`. | Mend it. |
| \`one-odd\` | warning | X-02 | It is odd. | Even it. |

## Reported

\`\`\`\`markdown
# A

\`\`\`
code
\`\`\`
\`\`\`\`

## Accepted

\`A-PRD.md\`:

\`\`\`markdown
# A
\`\`\`

\`A-ISSUES.md\`:

\`\`\`markdown
# B
\`\`\`
`)
  })

  test('shows both versions of a change, and the configuration that they need', () => {
    const { id, summary, why, fix, messages, good } = rule
    const texts = { id, summary, why, fix, messages, good }
    const page = renderRulePage({ ...texts, config: 'extends: cto-child\n', limits: 'The rest.', bad: { before: '# A\n', after: { 'A-PRD.md': '# B\n' } }, checkChange() {} })
    expect(page).toContain('**What it cannot see.** The rest.\n\nThis rule compares two versions.')
    expect(page).toContain('this `sotlint.config.yaml`:\n\n```yaml\nextends: cto-child\n```\n')
    expect(page).toContain('## Reported\n\nBefore:\n\n```markdown\n# A\n```\n\nAfter:\n\n`A-PRD.md`:\n\n```markdown\n# B\n```\n')
    expect(renderRulePage(rule)).not.toMatch(/cannot see|compares two versions|sotlint\.config/)
  })

  test('says when nothing silences the rule', () => {
    expect(renderRulePage({ ...rule, always: true })).toContain('This rule reads every file')
    expect(renderRulePage(rule)).not.toContain('This rule reads every file')
  })
})

test('the catalogue has a row for each message', () => {
  const rows = renderRuleCatalogue([rule]).split('\n').filter((line) => line.startsWith('| ['))
  expect(rows).toEqual([
    '| [one-holds](one-holds.md) | `one-gone` | error | X-01 | It holds. |',
    '| [one-holds](one-holds.md) | `one-odd` | warning | X-02 | It holds. |',
  ])
})
