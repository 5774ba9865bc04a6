import { commandsAgree } from '../../rules/commands-agree.ts'
import { ruleTable } from '../support/rule-table.ts'

const [prd, issues] = ['03-PROTOCOLS/CTO-WIDGET-PRD.md', '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'] as const
const pair = (wanted: string, used: string) => ({
  tree: { [prd]: `## Validation\n\n- Run \`${wanted}\`.\n`, [issues]: `# CTO Widget Issues\n\n- Passed: \`${used}\`.\n` },
})

ruleTable({
  rule: commandsAgree,
  valid: {
    'the same command': pair('python3 tools/widget.py --json', 'python3 tools/widget.py --json'),
    'the same command, wrapped': pair('python3 tools/widget.py --json', 'python3 tools/widget.py\n  --json'),
    'another script': pair('python3 tools/widget.py --json', 'python3 tools/gadget.py'),
    'the name of the script alone': pair('python3 tools/widget.py --json', 'tools/widget.py'),
    'a command outside the section': { tree: { [prd]: '## Solution\n\n`python3 a/widget.py --json`\n', [issues]: '`python3 a/widget.py`\n' } },
    'one document alone': '## Validation\n\n`python3 a/widget.py`\n\n`python3 a/widget.py --json`\n',
  },
  invalid: {
    'other flags': { ...pair('python3 tools/widget.py --json', 'python3 tools/widget.py'), want: [`${issues}:3:12 command-agrees`], related: [`${prd}:3`] },
    'another folder': { ...pair('python3 tools/widget.py', 'python3 old/widget.py'), want: [`${issues}:3:12 command-agrees`] },
  },
})
