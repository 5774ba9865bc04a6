import { blockedUntilEvidence } from '../../rules/blocked-until-evidence.ts'
import { evidence, workItem } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const remains = '`CTO-WORK-101` remains blocked until a run has passed.\n\n'
const fail = { report: 'fail', more: ['Failure reason: `it does not turn`.'] }
const [issues, prd] = ['03-PROTOCOLS/CTO-WIDGET-ISSUES.md', '03-PROTOCOLS/CTO-WIDGET-PRD.md'] as const
const list = (ids: string) => `- Keep ${ids} and Stage 2 blocked until there is evidence.\n`

ruleTable({
  rule: blockedUntilEvidence,
  valid: {
    'held and closed items': ['blocked', 'deferred', 'superseded', 'cancelled']
      .map((status, i) => workItem(status, `10${i}`))
      .concat('CTO-WORK-100, CTO-WORK-101, CTO-WORK-102 and CTO-WORK-103 remain blocked until a run has passed.\n')
      .join(''),
    'an item that no statement names': `${workItem('ready')}CTO-WORK-102 remains blocked until a run has passed.\n`,
    'a statement on an item that is not defined': 'CTO-WORK-999 remains blocked until a run has passed.\n',
    'a blocked item without a condition': `${workItem('ready')}CTO-WORK-101 remains blocked by nothing.\n`,
    'a statement in a code fence': `${workItem('ready')}\`\`\`\n${remains}\`\`\`\n`,
    'a statement in a comment': `${workItem('ready')}<!-- ${remains.trim()} -->\n`,
    'a statement on the past': `${workItem('ready')}CTO-WORK-101 remained blocked until a run had passed.\n`,
    'a statement that says the opposite': `${workItem('ready')}CTO-WORK-101 no longer remains blocked until a run has passed.\n`,
    'a statement on blocking in another sentence': `${workItem('ready')}See CTO-WORK-101. It remains blocked until a run has passed.\n`,
    'a statement on a file that bears the id': `${workItem('ready')}The branch CTO-WORK-101-fix remains blocked until then.\n`,
    'a status line that another rule rejects': `${workItem('finished')}${remains}`,
    'a claim with full pass evidence and a statement in an evidence section': workItem('validated') + evidence('01T10', { ...fail, more: [...fail.more, remains.trim()] }) + evidence('02T10'),
    'a blocked item with full pass evidence': workItem('blocked') + remains + evidence('02T10'),
    'a closed item with full pass evidence': workItem('superseded') + remains + evidence('02T10'),
  },
  invalid: {
    'an open item': { text: workItem('ready') + remains, want: ['3:1 remains-blocked'], related: ['5'] },
    'each open status': {
      text: `${workItem('planned', '102')}${workItem('in-progress', '103')}CTO-WORK-102 and CTO-WORK-103 remain blocked until then.\n`,
      want: ['3:1 remains-blocked', '7:1 remains-blocked'],
    },
    'a claim, where the rule on claims is not asked': { text: workItem('validated') + remains, want: ['3:1 remains-blocked'] },
    'a statement with emphasis': {
      text: `${workItem('ready')}**CTO-WORK-101** *remains* __blocked__ until a run has passed.\n`,
      want: ['3:1 remains-blocked'],
    },
    'a statement in a quote in a list': {
      text: `${workItem('ready')}- Words.\n  > CTO-WORK-101 remains blocked until a run has passed.\n`,
      want: ['3:1 remains-blocked'],
    },
    'a statement in a table': {
      text: `${workItem('ready')}| Item | Rule |\n| --- | --- |\n| One | CTO-WORK-101 remains blocked until then |\n`,
      want: ['3:1 remains-blocked'],
      related: ['7'],
    },
    'a statement with a linked id, in capitals': {
      text: `${workItem('ready')}[CTO-WORK-101](widget.md) REMAINS BLOCKED UNTIL a run has passed.\n`,
      want: ['3:1 remains-blocked'],
    },
    'a statement with a comment in it': {
      text: `${workItem('ready')}CTO-WORK-101 remains <!-- not --> blocked until a run has passed.\n`,
      want: ['3:1 remains-blocked'],
    },
    'a statement at the end of a sentence': {
      text: `${workItem('ready')}The plan says that CTO-WORK-102, CTO-WORK-103, and CTO-WORK-101 remain blocked until then; so be it.\n`,
      want: ['3:1 remains-blocked'],
    },
    'a statement before the item that it names': {
      text: `# Widget\n\n${remains}${workItem('ready')}`,
      want: ['7:1 remains-blocked'],
      related: ['3'],
    },
    'a status in the tight form': {
      text: '## CTO-WORK-101 - Widget\nStatus: ready.\nWords.\nAcceptance:\n- `CTO-WORK-101` remains blocked until then.\n',
      want: ['2:1 remains-blocked'],
      related: ['5'],
    },
    'a list of ids in a statement of another document': {
      tree: {
        [issues]: workItem('ready', '016') + workItem('blocked', '020') + workItem('planned', '022'),
        [prd]: list('`CTO-WORK-020`, `CTO-WORK-016`, `CTO-WORK-022`,'),
      },
      want: [`${issues}:3:1 remains-blocked`, `${issues}:11:1 remains-blocked`],
      related: [`${prd}:1`, `${prd}:1`],
    },
    'a statement that asks for proof before unblocking': {
      text: `${workItem('ready')}The route requires real proof before unblocking \`CTO-WORK-101\`.\n`,
      want: ['3:1 remains-blocked'],
    },
    'every statement that holds the item, once': {
      text: `${workItem('ready')}${remains}${list('CTO-WORK-101')}- Proof comes before unblocking CTO-WORK-101.\n`,
      want: ['3:1 remains-blocked'],
      related: ['5', '7', '8'],
    },
    'a wrapped statement': {
      text: `${workItem('ready')}\`CTO-WORK-101\` remains\nblocked until a run\nhas passed.\n`,
      want: ['3:1 remains-blocked'],
    },
    'a statement in an evidence section, with the section that counts': {
      text: workItem('ready') + evidence('01T10', { ...fail, more: [...fail.more, remains.trim()] }),
      want: ['3:1 remains-blocked'],
      related: ['12', '5'],
    },
    'a pass that lacks something, with its place': {
      text: workItem('in-progress') + remains + evidence('02T10', { baseline: null }),
      want: ['3:1 remains-blocked'],
      related: ['5', '7'],
    },
    'a pass that a later fail supersedes': {
      text: workItem('ready') + remains + evidence('02T10') + evidence('03T10', fail),
      want: ['3:1 remains-blocked'],
      related: ['5', '7', '14'],
    },
    'a statement in a document that is only looked up': {
      tree: { [issues]: workItem('ready'), [prd]: { text: remains, reported: false } },
      want: [`${issues}:3:1 remains-blocked`],
      related: [`${prd}:1`],
    },
    'a statement that the item has outlived': {
      text: workItem('validated') + remains + evidence('02T10'),
      want: ['5:2 statement-outlived'],
    },
    'an outlived statement in another document': {
      tree: { [issues]: workItem('in-progress') + evidence('02T10'), [prd]: `# Widget\n\n${list('CTO-WORK-101')}` },
      want: [`${prd}:3:3 statement-outlived`],
    },
  },
})
