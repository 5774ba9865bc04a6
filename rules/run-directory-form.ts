import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** The name of a run says when it ran; without it nobody can tell which of two runs is the later. */
export const runDirectoryForm: Rule = defineRule({
  id: 'run-directory-form',
  summary: 'A run is named by its directory in the folder of the runs: UTC time, case and number.',
  why: 'Which evidence is the newest is read from the names of the runs.',
  fix: 'Give the path as the run reports it; it ends in `{folder}/YYYYMMDDTHHMMSSZ-case-number`.',
  messages: {
    'run-path': {
      severity: 'error',
      text: 'This is no path of a run: it does not end in `{folder}/YYYYMMDDTHHMMSSZ-case-number` with a time that exists.',
      source: 'EVD-03',
    },
  },
  bad: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/latest\`.
- Report status: \`pass\`.
`,
  good: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Report status: \`pass\`.
`,
  check({ evidence }, report, { policy }) {
    for (const { inRunFolder, isRun, place } of evidence.flatMap(({ runs }) => runs)) {
      if (isRun && !inRunFolder) report('run-path', place, { folder: policy.evidence.runFolder })
    }
  },
})
