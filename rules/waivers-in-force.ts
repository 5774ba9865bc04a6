import type { Waiver } from '../src/model/exceptions.ts'
import { defineExceptionRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { fill, literal } from '../src/model/safe.ts'
import type { Safe } from '../src/model/safe.ts'

const FILE = 'sotlint.waivers.yaml'
const DOCUMENT = '.sot/03-PROTOCOLS/CTO-WIDGET-ISSUES.md'
const TEXT = '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nSee cto-work-101.\n'

/** A waiver is a debt with a name and a date on it; without these it would be a rule switched off. */
export const waiversInForce: Rule = defineExceptionRule({
  id: 'waivers-in-force',
  summary: 'Each entry of the waiver file is allowed, has not expired and silences something.',
  why: 'A waiver is given by somebody, for a reason and for a time; one that is past its date or its cause would silence what nobody has looked at.',
  fix: 'Correct the entry in `sotlint.waivers.yaml`: it names rule, path (with `item`, `heading` or `line` where one place is meant), owner, reason and the last day (UTC) on which it holds. What the policy lists as `notWaivable` is beyond it, save a false alarm of an endpoint tier other than `assigned`, `exact` and `userinfo`: such an entry names the tier, one file, and an item, heading or line in it, and holds while one finding of that tier stands there.',
  messages: {
    'waiver-expired': {
      severity: 'error',
      text: 'The waiver of `{rule}` ended on {expires}, so it silences nothing any more.',
      fix: 'Put right what it silenced and take it out, or have its owner set a new date.',
      source: 'EXC-05',
    },
    'waiver-unused': {
      severity: 'warning',
      text: 'The waiver of `{rule}` silences nothing.',
      fix: 'Take it out, or correct its place.',
      source: 'EXC-06',
    },
    'waiver-not-allowed': {
      severity: 'error',
      text: '`{rule}` cannot be waived.',
      fix: 'Take the waiver out, and put right what the rule reports; `sotlint explain waivers-in-force` says what can be waived.',
      source: 'EXC-07',
    },
  },
  bad: {
    [FILE]: `waivers:\n  - rule: reference-form\n    path: ${DOCUMENT}\n    item: CTO-WORK-101\n    owner: platform team\n    reason: The minutes are quoted as they were spoken.\n    expires: 2026-06-01\n`,
    [DOCUMENT]: TEXT,
  },
  good: {
    [FILE]: `waivers:\n  - rule: reference-form\n    path: ${DOCUMENT}\n    item: CTO-WORK-101\n    owner: platform team\n    reason: The minutes are quoted as they were spoken.\n    expires: 2026-12-31\n`,
    [DOCUMENT]: TEXT,
  },
  checkExceptions({ waivers }, report) {
    for (const { state, waiver } of waivers) {
      const rule = nameOf(waiver)
      if (state === 'not-allowed') report('waiver-not-allowed', waiver.place, { rule })
      else if (state === 'expired') report('waiver-expired', waiver.place, { rule, expires: waiver.expires })
      else if (state === 'unused') report('waiver-unused', waiver.place, { rule })
    }
  },
})

function nameOf({ messageId, ruleId: rule }: Waiver): Safe {
  return messageId === null ? rule : fill(literal('{rule}/{messageId}'), { rule, messageId })
}
