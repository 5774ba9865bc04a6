import type { CommandFact, DocumentFacts } from '../src/model/facts.ts'
import { sectionName } from '../src/model/names.ts'
import { pairsOf } from '../src/model/pairs.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import type { Safe } from '../src/model/safe.ts'
import { pairTies } from '../src/model/ties.ts'

/** A command that is named twice is copied twice; its flags may well have changed with time, so this is a hint. */
export const commandsAgree: Rule = defineTreeRule({
  id: 'commands-agree',
  summary: 'A command that the requirements name as validator is spelled the same in the paired issues.',
  why: 'Evidence of another command is evidence of something else.',
  fix: 'Spell the command as the requirements do, or bring those up to date.',
  messages: {
    'command-agrees': {
      severity: 'info',
      text: 'The paired document runs the same script with another command.',
      source: 'INV-08',
    },
  },
  notes: { command: 'The command is spelled here.' },
  bad: {
    '03-PROTOCOLS/CTO-WIDGET-PRD.md': '# CTO Widget PRD\n\n## Validation\n\n- `python3 tools/widget.py --json` passes.\n',
    '03-PROTOCOLS/CTO-WIDGET-ISSUES.md': '# CTO Widget Issues\n\n- Passed: `python3 tools/widget.py`.\n',
  },
  good: {
    '03-PROTOCOLS/CTO-WIDGET-PRD.md': '# CTO Widget PRD\n\n## Validation\n\n- `python3 tools/widget.py --json` passes.\n',
    '03-PROTOCOLS/CTO-WIDGET-ISSUES.md': '# CTO Widget Issues\n\n- Passed: `python3 tools/widget.py --json`.\n',
  },
  ties: pairTies,
  checkTree(facts, report, { policy }) {
    for (const { document, partners } of pairsOf(facts, policy)) {
      const commands = partners.flatMap((partner) => partner.commands)
      const validators = commands.length === 0 ? [] : validatorsOf(document, policy.documents.kinds[document.kind]?.commands)
      for (const { place, script, text } of commands) {
        const same = validators.filter((validator) => script !== null && validator.script === script)
        if (text === null || same.length === 0 || same.some((validator) => validator.text === text)) continue
        report('command-agrees', place, {}, { related: same.map((validator) => ({ place: validator.place, note: 'command' })) })
      }
    }
  },
})

function validatorsOf({ commands }: DocumentFacts, section: Safe | undefined): readonly CommandFact[] {
  return section === undefined ? [] : commands.filter((command) => sectionName(command.section) === sectionName(section) && command.text !== null)
}
