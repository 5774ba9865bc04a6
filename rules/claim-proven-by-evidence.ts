import type { TreeFacts } from '../src/model/facts.ts'
import { opens } from '../src/model/gate.ts'
import { reportsPass } from '../src/model/proof.ts'
import type { Proof } from '../src/model/proof.ts'
import type { Place } from '../src/model/place.ts'
import type { Policy } from '../src/model/policy.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { reportedRuns, verdictWords } from '../src/model/run-record.ts'
import { literal } from '../src/model/safe.ts'
import type { Safe } from '../src/model/safe.ts'
import { grounds, standingNotes, standings, standingTies } from '../src/model/standing.ts'

/** A claim counts for what its best run shows: pass, in the harness, admitted, with its baseline, and not overtaken. */
export const claimProvenByEvidence: Rule = defineTreeRule({
  id: 'claim-proven-by-evidence',
  summary: 'A status that claims success is proven by full pass evidence of the same work item.',
  why: 'Others build on a claim; if no run bears it out, they build on a word.',
  fix: 'Set the status back until the evidence is complete; evidence is added by a run, never by changing an old section.',
  messages: {
    'no-pass': {
      severity: 'error',
      text: '{item} is `{status}`, but no evidence section of it has the report status `{pass}`.',
      source: 'STE-01',
      yieldsTo: ['unproven-transition'],
    },
    'not-harness': {
      severity: 'error',
      text: '{item} is `{status}`, but its pass does not come from a run in `{folder}` by way of the {route}.',
      source: 'STE-02',
      yieldsTo: ['unproven-transition'],
    },
    'not-admitted': {
      severity: 'error',
      text: '{item} is `{status}`, but the model of its pass is not stated to be `{admission}`.',
      source: 'STE-03',
      yieldsTo: ['unproven-transition'],
    },
    'no-baseline': {
      severity: 'error',
      text: '{item} is `{status}`, but its pass states no baseline of the same run that is `{baseline}`.',
      source: 'STE-04',
      yieldsTo: ['unproven-transition'],
    },
    fallback: {
      severity: 'error',
      text: '{item} is `{status}`, but the provider or model of its pass is not what its acceptance demands.',
      source: 'STE-06',
      yieldsTo: ['unproven-transition'],
    },
    'run-failed': {
      severity: 'error',
      text: '{item} is `{status}`, but the gate does not pass the run of its pass section: the verdict is {verdict}.',
      fix: 'Set the status back; `sotlint gate check` says of the run directory what it lacks.',
      source: 'EVD-12',
      yieldsTo: ['unproven-transition'],
    },
    'run-unreachable': {
      severity: 'error',
      text: '{item} is `{status}`, but the run directory of its pass section cannot be reached, and the policy demands that.',
      fix: 'Check where the run directory is there, and name the folder that holds it under `harness.runs`.',
      source: 'EVD-12',
      yieldsTo: ['unproven-transition'],
    },
    'not-eligible': {
      severity: 'error',
      text: '{item} is `{status}`, but by `harness.unblocking` of the policy a run of this kind does not free it.',
      fix: 'Set the status back; what the policy keeps a run from freeing needs other proof.',
      source: 'HG19',
      yieldsTo: ['unproven-transition'],
    },
    superseded: {
      severity: 'error',
      text: '{item} is `{status}`, but a later run of it failed or was blocked.',
      fix: 'Set the status back; a later pass is what can renew the claim.',
      source: 'STE-05',
      yieldsTo: ['unproven-transition'],
    },
    'source-not-admitted': {
      severity: 'warning',
      text: 'This section reports a pass, but its source is `{admission}`.',
      fix: 'Have the source admitted, or say in the section why the pass counts without.',
      source: 'STE-03',
    },
  },
  notes: standingNotes,
  bad: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: validated.

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Report status: \`pass\`.
- Source admission status: \`not_admitted\`.
`,
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: validated.

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Report status: \`pass\`.
- Case model admission status: \`admitted\`.
- Same-run fake baseline: \`pass\`.
`,
  ties: standingTies,
  checkTree(facts, report, { policy }) {
    const { admission, baseline, reportStatus: pass, route } = policy.claims
    for (const standing of standings(facts, policy)) {
      const { item, proof, status } = standing
      if (status.class !== 'claim') continue
      const folder = policy.evidence.runFolder
      const data = { item: item.id, status: status.word, admission, baseline, folder, pass, route, verdict: verdictOf(proof) }
      for (const lack of proof.lacks) report(lack, status.place, data, { related: grounds(standing) })
    }
    for (const { place, value } of unadmittedSources(facts, policy)) {
      report('source-not-admitted', place, { admission: value })
    }
  },
})

/** What the gate says of the first run that it does not pass. */
function verdictOf({ pass }: Proof): Safe {
  const failed = pass === null ? undefined : reportedRuns(pass).reached.find(({ record }) => !opens(record.verdict))
  return failed === undefined ? literal('`pass`') : verdictWords(failed.record)
}

/** What source admission means for a claim is open, so it only warns, claim or not. */
function unadmittedSources({ documents }: TreeFacts, policy: Policy) {
  const known = policy.evidence.admissions.filter((word) => word !== policy.claims.admission)
  const found: { readonly place: Place; readonly value: Safe }[] = []
  for (const { evidence } of documents) {
    for (const section of evidence) {
      for (const { key, place, value } of section.facts) {
        if (key === 'sourceAdmission' && value !== null && known.includes(value) && reportsPass(section, policy)) found.push({ place, value })
      }
    }
  }
  return found
}
