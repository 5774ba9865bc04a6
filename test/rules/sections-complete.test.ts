import { sectionsComplete } from '../../rules/sections-complete.ts'
import { ruleTable } from '../support/rule-table.ts'

const NAMES = [
  'Problem Statement',
  'Solution',
  'Scope',
  'Non-Goals',
  'Acceptance Criteria',
  'Validation',
  'Risks And Dependencies',
  'Success Definition',
]

/** Each section takes four lines, the first heading stands on line 3. */
const prd = (names: readonly string[], level = '##') => ({
  path: '03-PROTOCOLS/CTO-WIDGET-PRD.md',
  text: `# CTO Widget PRD\n\n${names.map((name) => `${level} ${name}\n\n- Words.\n`).join('\n')}`,
})
const without = (name: string) => NAMES.filter((other) => other !== name)

ruleTable({
  rule: sectionsComplete,
  valid: {
    'all sections in order': prd(NAMES),
    'all sections in the tight form': { ...prd(NAMES), text: prd(NAMES).text.replaceAll('\n\n', '\n') },
    'other capitals and an ampersand': prd(NAMES.map((name) => name.toLowerCase().replace(' and ', ' & '))),
    'an ampersand without blanks': prd(NAMES.map((name) => name.replace(' And ', '&'))),
    'further sections in between': prd(NAMES.flatMap((name) => [name, `On ${name}`])),
    'setext headings': {
      ...prd([]),
      text: `# CTO Widget PRD\n\n${NAMES.map((name) => `${name}\n------\n\n- Words.\n`).join('\n')}`,
    },
    'emphasis in a heading': prd(NAMES.map((name) => `**${name}**`)),
    'a section that stands twice, which another rule reports': prd([...NAMES, 'Scope']),
    'another kind of document': { ...prd(['Notes']), path: '03-PROTOCOLS/CTO-WIDGET-ISSUES.md' },
  },
  invalid: {
    'a section that is missing': { ...prd(without('Validation')), want: ['1:1 section-missing'] },
    'several that are missing, each on its own': {
      ...prd(without('Validation').slice(1)),
      want: ['1:1 section-missing', '1:1 section-missing'],
    },
    'a longer heading that only begins so': {
      ...prd(NAMES.map((name) => (name === 'Scope' ? 'Scope Of Work' : name))),
      want: ['1:1 section-missing'],
    },
    'a section under an H3': {
      ...prd([]),
      text: `${prd(NAMES).text}`.replace('## Scope', '### Scope'),
      want: ['1:1 section-missing'],
      related: ['11'],
    },
    'a document without an H1, at its start': {
      ...prd(without('Scope')),
      text: `\nWords.\n\n${prd(without('Scope')).text.replace('# CTO Widget PRD\n\n', '')}`,
      want: ['1:1 section-missing'],
    },
    'a section in a code fence only': {
      ...prd(without('Success Definition')),
      text: `${prd(without('Success Definition')).text}\n\`\`\`md\n## Success Definition\n\`\`\`\n`,
      want: ['1:1 section-missing'],
    },
    'the last section at the front': {
      ...prd(['Success Definition', ...NAMES.slice(0, -1)]),
      want: ['3:1 section-order'],
    },
    'the first section at the end': { ...prd([...NAMES.slice(1), 'Problem Statement']), want: ['31:1 section-order'] },
    'two sections that stand too early': {
      ...prd(['Validation', 'Success Definition', ...without('Validation').slice(0, -1)]),
      want: ['3:1 section-order', '7:1 section-order'],
    },
    'one section missing and one out of order': {
      ...prd(['Scope', ...without('Scope').slice(0, -1)]),
      want: ['1:1 section-missing', '3:1 section-order'],
    },
  },
})
