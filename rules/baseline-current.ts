import { defineExceptionRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { literal } from '../src/model/safe.ts'

const FILE = '.sotlint-baseline.json'
const DOCUMENT = '.sot/03-PROTOCOLS/CTO-WIDGET-ISSUES.md'

/** An entry that is left behind would silence the same mistake when it is made again. */
export const baselineCurrent: Rule = defineExceptionRule({
  id: 'baseline-current',
  summary: 'Each entry of the baseline still matches a finding.',
  why: 'The baseline may only shrink: an entry that is left behind silences the same mistake when it is made again.',
  fix: 'Run the check with `--update-baseline` and commit the file. The baseline silences what was there when a tree was adopted, save blocking invariants, evidence-linked status and confidentiality.',
  messages: {
    'baseline-stale': {
      severity: 'warning',
      text: 'The baseline lists a finding of {rule} here that is there no more.',
      fix: 'Run the check with `--update-baseline`, and commit the file.',
      source: 'EXC-08',
    },
  },
  bad: {
    [FILE]: baseline('00000000000000000000000000000000'),
    [DOCUMENT]: '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n\nSee CTO-WORK-101.\n',
  },
  good: {
    [FILE]: baseline('168fb60a7b86ad20701378abe84c1a49'),
    [DOCUMENT]: '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n\nSee cto-work-101.\n',
  },
  checkExceptions({ baseline: entries }, report) {
    for (const { entry, state } of entries) {
      if (state === 'unused') report('baseline-stale', entry.place, { rule: entry.rule ?? literal('a rule that is gone') })
    }
  },
})

function baseline(fingerprint: string): string {
  return `{\n  "schema": "sotlint-baseline/1",\n  "entries": [\n    {"path":"${DOCUMENT}","rule":"reference-form/ref-form","fingerprint":"${fingerprint}"}\n  ]\n}\n`
}
