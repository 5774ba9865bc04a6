import { notValidatedUntilEvidence } from '../../rules/not-validated-until-evidence.ts'
import { evidence, workItem } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const claim = workItem('validated')
const alone = 'A configured part alone does not validate `CTO-WORK-101`.\n\n'
const denies = 'This does not validate `CTO-WORK-101`.'
const [issues, prd] = ['03-PROTOCOLS/CTO-WIDGET-ISSUES.md', '03-PROTOCOLS/CTO-WIDGET-PRD.md'] as const

ruleTable({
  rule: notValidatedUntilEvidence,
  valid: {
    'an item that claims nothing': workItem('in-progress') + alone,
    'a claim that no statement names': `${claim}A part alone does not validate CTO-WORK-102.\n`,
    'a claim with full pass evidence': claim + alone + evidence('02T10'),
    'a denial before the pass, by run time': claim + evidence('02T10') + evidence('01T10', { report: null, more: [denies] }),
    'a statement in a code fence': `${claim}\`\`\`\n${alone}\`\`\`\n`,
    'a section that denies another item': claim + evidence('02T10') + evidence('03T10', { more: ['This does not validate CTO-WORK-102.'] }),
    'a denial on an item whose status line another rule rejects': `${workItem('valid')}${alone}`,
  },
  invalid: {
    'a claim without evidence': { text: claim + alone, want: ['3:1 not-validated'], related: ['5'] },
    'a claim that a statement of another document names': {
      tree: { [issues]: claim, [prd]: `# Widget\n\n${alone}` },
      want: [`${issues}:3:1 not-validated`],
      related: [`${prd}:3`],
    },
    'a list of ids that something does not validate': {
      text: `${claim}A part alone does not validate \`CTO-WORK-016\`, \`CTO-WORK-101\`, or \`CTO-WORK-028\`.\n`,
      want: ['3:1 not-validated'],
    },
    'a wrapped denial outside of any evidence': {
      text: `${claim}This does not\nvalidate **CTO-WORK-101**.\n`,
      want: ['3:1 not-validated'],
      related: ['5'],
    },
    'a denial after the pass': {
      text: claim + evidence('02T10') + evidence('03T10', { report: null, more: [denies] }),
      want: ['3:1 not-validated'],
      related: ['17', '5', '12'],
    },
    'a denial after the pass that stands before it': {
      text: claim + evidence('03T10', { report: null, more: [denies] }) + evidence('02T10'),
      want: ['3:1 not-validated'],
      related: ['10', '12', '5'],
    },
    'a later pass of another item that denies this one': {
      text: claim + evidence('02T10') + workItem('done', '102') + evidence('03T10', { more: [denies] }),
      want: ['3:1 not-validated'],
    },
    'a denial of the very time of the pass': {
      text: claim + evidence('02T10') + evidence('02T10', { report: null, more: [denies], heading: 'Widget Review Evidence - 2026-06-02' }),
      want: ['3:1 not-validated'],
    },
  },
})
