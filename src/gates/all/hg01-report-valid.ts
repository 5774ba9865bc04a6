import type { ReportField } from '../../model/harness.ts'
import { ownText } from '../../model/safe.ts'
import { findReportFlaws } from '../../policy/harness-report.ts'
import type { ReportFlaw } from '../../policy/harness-report.ts'
import type { NoReport } from '../view.ts'
import { defineGate } from '../gate.ts'
import { listed } from '../words.ts'

const unread: Readonly<Record<NoReport, 'report-missing' | 'report-unreadable' | 'report-not-json' | 'report-not-object'>> = {
  missing: 'report-missing',
  unreadable: 'report-unreadable',
  'not-json': 'report-not-json',
  'not-object': 'report-not-object',
}

const flawCodes: Readonly<Record<ReportFlaw['flaw'], 'field-missing' | 'field-type' | 'field-word'>> = {
  missing: 'field-missing',
  type: 'field-type',
  word: 'field-word',
}

/** All other gates read the report, so what it lacks would be proven by nothing. */
export const hg01ReportValid = defineGate({
  id: 'HG01',
  name: 'report-valid',
  summary: 'The run has a report of the form of `schemas/harness-report.schema.json`.',
  why: 'What a report does not say, or says in another type, proves nothing: the text "true" is no true.',
  hint: 'Correct what writes the report, or say under `harness.fields` and `harness.values` where and how it says the same.',
  passes: 'The report has every field that it needs.',
  needs: 'nothing',
  codes: {
    'report-missing': { status: 'fail', text: 'There is no report.', hint: 'Point at the run directory, or add the report\'s path to `harness.layout.report`.' },
    'report-unreadable': { status: 'fail', text: 'The report cannot be read as UTF-8 text of at most 64 MiB.' },
    'report-not-json': { status: 'fail', text: 'The report is no JSON.', hint: 'A report that is written in place can be cut off: write it under another name and rename it.' },
    'report-not-object': { status: 'fail', text: 'The report is no JSON object.' },
    'field-missing': { status: 'fail', text: 'The report lacks {fields}.' },
    'field-type': { status: 'fail', text: 'In the report {fields} must be {wanted}.' },
    'field-word': { status: 'fail', text: 'In the report {fields} must be {wanted}.' },
  },
  check({ at, noReport, report, reportFile, sought }, say) {
    if (noReport !== null) {
      say(unread[noReport], reportFile ? [{ file: reportFile.shown }] : sought('report'))
      return
    }
    const byText = new Map<string, ReportFlaw[]>()
    for (const flaw of findReportFlaws(report.data)) {
      const key = `${flaw.flaw} ${flaw.flaw === 'missing' ? '' : flaw.wanted}`
      byText.set(key, [...(byText.get(key) ?? []), flaw])
    }
    for (const flaws of byText.values()) {
      const [first] = flaws
      if (first === undefined) continue
      const evidence = at(...flaws.map(({ field }) => field as string as ReportField))
      say(flawCodes[first.flaw], evidence, { fields: listed(flaws.map(({ field }) => ownText(field))), wanted: first.wanted })
    }
  },
})
