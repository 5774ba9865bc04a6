import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { contradictions } from '../src/model/run-comparison.ts'
import { reportedRuns } from '../src/model/run-record.ts'
import { noTies } from '../src/model/ties.ts'

/** What a section states of a run is what the run's own files say, wherever these can be read. */
export const evidenceMatchesRun: Rule = defineTreeRule({
  id: 'evidence-matches-run',
  summary: 'What an evidence section states of a run is what the run directory says, where that can be reached.',
  why: 'A section is copied by hand or by an agent; the run directory was written by the run.',
  fix: 'Take the facts over from the run as `sotlint gate evidence` writes them; never change a run to fit a document.',
  limits:
    'Only runs whose directory lies in a folder that the policy lists under `harness.runs`; a path of another machine is looked for there by the name of the run. How many were not reached is said with the result. The files are those on disk, also where staged documents are checked.',
  messages: {
    'report-file': { severity: 'error', text: 'The run {run} does not bear this out: for `{key}` it shows {shown}.', source: 'EVD-12' },
    'run-changed': {
      severity: 'error',
      text: 'The files of the run {run} do not have the digest that is stated here.',
      fix: 'Put the files back, or run again: what was changed after the run proves nothing.',
      source: 'EVD-12',
    },
    'report-unreadable': {
      severity: 'warning',
      text: 'The run {run} has no report that can be read, so that what is said of it here could not be compared.',
      fix: 'Look with `sotlint gate check` what the run directory lacks.',
      source: 'EVD-12',
    },
  },
  bad: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-7002\`.
- Report status: \`pass\`.
- Backend exit code: \`0\`.
`,
  good: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-7002\`.
- Report status: \`fail\`.
- Backend exit code: \`1\`.
`,
  ties: noTies,
  checkTree({ documents }, report, { policy }) {
    for (const section of documents.flatMap(({ evidence }) => evidence)) {
      for (const { fact, run, shown } of contradictions(section, policy)) {
        if (fact.key === 'digest') report('run-changed', fact.valuePlace, { run })
        else report('report-file', fact.valuePlace, { run, key: fact.name, shown })
      }
      for (const { place, name, record } of reportedRuns(section).reached) {
        if (record.shows === null) report('report-unreadable', place, { run: name })
      }
    }
  },
})
