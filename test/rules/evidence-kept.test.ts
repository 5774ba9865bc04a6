import { evidenceKept } from '../../rules/evidence-kept.ts'
import { FORWARDED } from '../scan/corpus/hosts.ts'
import { evidence, workItem } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const [issues, other] = ['03-PROTOCOLS/CTO-WIDGET-ISSUES.md', '03-PROTOCOLS/CTO-LEVER-ISSUES.md'] as const
const pass = evidence('02T10')
const fail = evidence('03T10', { report: 'fail', more: ['Failure reason: `no turn`.'] })
const wordy = evidence('02T10', { more: ['The widget turned for an hour, and then it stood still.'] })
const withLine = (line: string) => evidence('02T10', { more: ['The run was short.', line] })
const leaking = withLine(`The address was ${FORWARDED} then.`)
const heading = (text: string) => pass.replace(/^## .*$/m, `## ${text}`)
const at = (line: number, id = 'rewritten') => [`${line}:1 evidence-${id}`]
const bullet = (line: number) => [`${line}:3 evidence-rewritten`]

ruleTable({
  rule: evidenceKept,
  valid: {
    'a section that stays': { before: pass, text: pass },
    'a section that is added': { before: pass, text: pass + fail },
    'a section that is added before the old one': { before: pass, text: fail + pass },
    'a section that is added behind a rule': { before: pass, text: `${pass}---\n\n${fail}` },
    'an item that is added behind a section': { before: workItem('blocked') + pass, text: workItem('blocked') + pass + workItem('planned', '102') },
    'other list marks': { before: pass, text: pass.replaceAll('\n- ', '\n* ') },
    'numbers for list marks': { before: pass, text: pass.replaceAll('\n- ', '\n1. ') },
    'paragraphs for bullets': { before: pass, text: pass.replaceAll('\n- ', '\n\n') },
    'bullets that are nested': { before: pass, text: pass.replace('\n- Case', '\n  - Case') },
    'blank lines': { before: pass, text: pass.replaceAll('\n', '\n\n') },
    'no blank lines': { before: pass, text: pass.replaceAll('\n\n', '\n') },
    'trailing blanks and a tab': { before: wordy, text: wordy.replace('turned for', 'turned \t for').replaceAll('\n', '  \n') },
    'lines that are wrapped': { before: wordy, text: wordy.replace('hour, and', 'hour,\n  and') },
    'lines that are wrapped elsewhere': { before: wordy.replace('hour, and', 'hour,\n  and'), text: wordy.replace('for an hour', 'for\nan hour') },
    'the other form of a heading': { before: pass, text: pass.replace(/^## (.*)$/m, '$1\n---') },
    'a closed heading': { before: pass, text: pass.replace(/^## (.*)$/m, '## $1 ##') },
    'a comment to sotlint': { before: pass, text: pass.replace('- Report', '<!-- sotlint-disable-next-line reference-form -- a reason -->\n- Report') },
    'a section that moves in its document': { before: workItem('blocked') + pass + fail, text: workItem('blocked') + fail + pass },
    'a section that moves with its item': {
      before: { [issues]: workItem('blocked') + pass, [other]: '# A\n' },
      tree: { [issues]: '# B\n', [other]: workItem('blocked') + pass },
    },
    'a section in a document that is renamed': { before: { [issues]: workItem('blocked') + pass }, tree: { [other]: workItem('blocked') + pass } },
    'a leak that is taken out': { before: leaking, text: withLine('The address was withheld then.') },
    'a line with a leak that is taken out': { before: leaking, text: evidence('02T10', { more: ['The run was short.'] }) },
    'a wrapped line with a leak that is written anew': {
      before: leaking.replace('was http', 'was\n  http'),
      text: withLine('It was\n  withheld, in more words than one.'),
    },
    'a leak in a heading that is taken out': { before: heading(`Run On ${FORWARDED} Evidence - 2026-06-02`), text: heading('Run Evidence - 2026-06-02') },
    'a leak that stays': { before: leaking, text: leaking },
    'a report status that is mended': { before: evidence('02T10', { report: 'passed' }), text: pass },
    'a report status that is replaced by two lines': {
      before: evidence('02T10', { report: 'failed: no turn' }),
      text: evidence('02T10', { report: 'fail' }).replace('`fail`.\n', '`fail`.\n- Failure reason: `no turn`.\n'),
    },
    'a failure reason that was missing': { before: evidence('03T10', { report: 'fail' }), text: fail },
    'a heading whose date is mended': { before: heading('Widget Run Evidence - 2026-02-30'), text: heading('Widget Run Evidence - 2026-06-02') },
    'an item that changes its id together with its section': { before: workItem('blocked') + pass, text: workItem('blocked', '102') + pass },
    'a section without a report that another item takes over': {
      before: `${workItem('blocked')}## Widget Tool Evidence - 2026-06-02\n\n- It was built.\n`,
      text: `${workItem('blocked')}${workItem('planned', '102')}## Widget Tool Evidence - 2026-06-02\n\n- It was built.\n`,
    },
    'a section that names its item and moves to another one': {
      before: workItem('blocked') + evidence('02T10', { more: ['This validates CTO-WORK-101.'] }),
      text: workItem('blocked') + workItem('planned', '102') + evidence('02T10', { more: ['This validates CTO-WORK-101.'] }),
    },
    'what cannot be found because a document broke': { before: { [issues]: pass, [other]: '# A\n' }, tree: { [issues]: '# B\n', [other]: { text: null } } },
    'a section in a document that is only scanned': {
      before: { 'notes.md': { text: pass, scanOnly: true } },
      tree: { 'notes.md': { text: fail, scanOnly: true } },
    },
    'nothing older': pass,
  },
  invalid: {
    'a word that was changed': { before: wordy, text: wordy.replace('an hour', 'a day'), want: bullet(7) },
    'a report that was changed': { before: fail, text: fail.replace('`fail`', '`pass`'), want: bullet(4) },
    'a line that was added': { before: evidence('02T10', { baseline: null }), text: pass, want: bullet(6) },
    'a line that was taken out': { before: wordy, text: pass, want: at(1) },
    'lines that change places': { before: withLine('It was long.'), text: evidence('02T10', { more: ['It was long.', 'The run was short.'] }), want: at(1) },
    'backticks that are taken out': { before: pass, text: pass.replace('`pass`', 'pass'), want: bullet(4) },
    'a heading that was changed': { before: pass, text: heading('Widget Run Better Evidence - 2026-06-02'), want: at(1) },
    'a heading of another depth': { before: pass, text: pass.replace('##', '###'), want: at(1) },
    'a bullet that becomes a comment': { before: pass, text: pass.replace(/^- Report.*$/m, '<!-- $& -->'), want: at(4) },
    'a bullet that becomes a comment to sotlint': { before: pass, text: pass.replace(/^- Report.*$/m, '<!-- sotlint-disable-next-line x -- $& -->'), want: at(1) },
    'words that are added behind the last section': { before: pass, text: `${pass}It turns well.\n`, want: at(8) },
    'a link that goes elsewhere': {
      before: withLine('See [it](https://example.com/a).'),
      text: withLine('See [it](https://example.com/b).'),
      want: bullet(8),
    },
    'code that was changed': {
      before: `${pass}\`\`\`diff\n- one\n+ two\n\`\`\`\n`,
      text: `${pass}\`\`\`diff\n+ one\n+ two\n\`\`\`\n`,
      want: at(9),
    },
    'a section that is gone': { before: `# A\n\n${pass}`, text: '# A\n', want: at(1) },
    'a section of an item that is gone': { before: workItem('blocked') + pass, text: `# A\n\n${workItem('blocked')}`, want: at(3) },
    'a section that is gone with its document': { before: { [issues]: '# A\n', [other]: pass }, tree: { [issues]: '# A\n' }, want: [`${other}:1:1 evidence-rewritten`] },
    'two sections that are gone': { before: `# A\n\n${pass}${fail}`, text: '# A\n', want: [...at(1), ...at(1)] },
    'a section that is replaced': { before: pass, text: evidence('09T10', { report: 'blocked', admission: null, baseline: null, more: ['Failure reason: `none`.'] }), want: at(1) },
    'a section that changes while it moves': {
      before: { [issues]: pass, [other]: '# A\n' },
      tree: { [issues]: '# B\n', [other]: pass.replace('`pass`', '`fail`') },
      want: [`${other}:4:3 evidence-rewritten`],
    },
    'a section that changes in a renamed document': { before: { [issues]: fail }, tree: { [other]: fail.replace('no turn', 'no fuel') }, want: [`${other}:7:3 evidence-rewritten`] },
    'a section that changes its heading and a line': { before: wordy, text: heading('Widget Evidence - 2026-06-02'), want: at(1) },
    'another line than the one with the leak': { before: leaking, text: leaking.replace('The run was short', 'The run was long'), want: bullet(7) },
    'another line together with the leak': {
      before: leaking,
      text: evidence('02T10', { more: ['The run was long.', 'The address was withheld.'] }),
      want: bullet(7),
    },
    'a leak that is put in': { before: withLine('It was long.'), text: leaking, want: bullet(8) },
    'more lines than there were errors': {
      before: evidence('03T10', { report: 'fail' }),
      text: evidence('03T10', { report: 'fail', more: ['Failure reason: `no turn`.', 'It was the bearing.'] }),
      want: bullet(7),
    },
    'a section that another item takes over': {
      before: workItem('blocked') + pass,
      text: workItem('blocked') + workItem('planned', '102') + pass,
      want: at(9, 'reassigned'),
    },
    'a section that moves below another item': {
      before: workItem('blocked') + pass + workItem('planned', '102'),
      text: workItem('blocked') + workItem('planned', '102') + pass,
      want: at(9, 'reassigned'),
    },
    'a section of no item that one takes over': { before: `# A\n\n${pass}`, text: `# A\n\n${workItem('validated')}${pass}`, want: at(7, 'reassigned') },
  },
})
