import type { TargetUse } from '../src/model/exceptions.ts'
import type { Directive } from '../src/model/facts.ts'
import { defineExceptionRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { fill, literal } from '../src/model/safe.ts'
import type { Safe } from '../src/model/safe.ts'

/** What is silenced must stay in sight: an exception without a reason, or without a finding, is one that nobody looks after. */
export const directivesJustified: Rule = defineExceptionRule({
  id: 'directives-justified',
  summary: 'A comment that silences a rule names the rule, gives a reason and is needed.',
  why: 'A finding that is silenced without a word looks like approval, and a comment that outlives its finding silences the next one.',
  fix: 'Write `<!-- sotlint-disable-next-line RULE -- reason -->`, with `RULE` or `RULE/MESSAGE` (several with commas), as an HTML comment of its own or at the end of a line. It reaches what begins on the next line that is neither blank nor all comment. What is reported of the frontmatter, of a file name or of a document that cannot be read has no line that a comment could stand before: use the waiver file.',
  messages: {
    'directive-reason': {
      severity: 'error',
      text: 'This directive gives no reason, so it silences nothing.',
      fix: 'Say behind ` -- ` why the finding may stand.',
      source: 'EXC-01',
    },
    'directive-unknown': {
      severity: 'error',
      text: 'This directive {flaw}{meant}',
      fix: 'Write `<!-- sotlint-disable-next-line RULE -- reason -->`; `sotlint rules` lists the rules.',
      source: 'EXC-02',
    },
    'directive-unused': {
      severity: 'warning',
      text: 'This directive silences nothing: `{rule}` reports nothing on the line that it reaches.',
      fix: 'Take it out, or put it before the line on which the finding begins.',
      source: 'EXC-03',
    },
    'directive-not-allowed': {
      severity: 'error',
      text: 'No comment can silence `{rule}`.',
      fix: 'Take the directive out, and put right what the rule reports.',
      source: 'EXC-04',
    },
  },
  bad: '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n\n<!-- sotlint-disable-next-line reference-form -->\nSee cto-work-101.\n\n<!-- sotlint-disable-next-line no-endpoint-value -- It is only ours. -->\nSee CTO-WORK-101.\n',
  good: '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n\n<!-- sotlint-disable-next-line reference-form -- The minutes are quoted as they were spoken. -->\nSee cto-work-101.\n',
  checkExceptions({ directives }, report) {
    for (const { directive, targets } of directives) {
      const flaw = flawOf(directive)
      if (flaw !== null) {
        report('directive-unknown', directive.place, { flaw, meant: meant(directive.suggestion) })
        continue
      }
      if (!directive.justified) report('directive-reason', directive.place)
      for (const { target, state } of targets) {
        const { place, ruleId, suggestion } = target
        if (ruleId === null) report('directive-unknown', place, { flaw: literal('names a rule or message that there is not'), meant: meant(suggestion) })
        else if (state === 'not-allowed') report('directive-not-allowed', place, { rule: ruleId })
        else if (state === 'unused') report('directive-unused', place, { rule: nameOf(target, ruleId) })
      }
    }
  },
})

function flawOf({ known, targets }: Directive): Safe | null {
  if (!known) return literal('asks for something that sotlint does not know')
  return targets.length === 0 ? literal('names no rule') : null
}

function meant(suggestion: Safe | null): Safe {
  return suggestion === null ? literal('.') : fill(literal('; did you mean `{suggestion}`?'), { suggestion })
}

function nameOf({ messageId }: TargetUse['target'], rule: Safe): Safe {
  return messageId === null ? rule : fill(literal('{rule}/{messageId}'), { rule, messageId })
}
