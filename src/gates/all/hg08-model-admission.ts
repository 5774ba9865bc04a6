import { defineGate } from '../gate.ts'

/** A model counts once it is admitted; a word that only begins like it, such as `admitted_pending`, is no admission. */
export const hg08ModelAdmission = defineGate({
  id: 'HG08',
  name: 'model-admission',
  summary: 'The model was admitted when the run began.',
  why: 'A model that nobody admitted may not be the reason why work goes on.',
  hint: 'Run the admission route for the model; do not edit the report.',
  passes: 'The model is `{wanted}`.',
  needs: 'report',
  codes: {
    'not-admitted': { status: 'blocked', text: 'The run was stopped before Case: the model\'s admission is {value}.' },
    'other-admission': { status: 'fail', text: 'The model\'s admission is {value}, and not `{wanted}`.' },
    'other-source-admission': { status: 'fail', text: 'The source\'s admission is {value}, and not `{wanted}`.' },
  },
  check(run, say) {
    const { at, harness, isStarted, report, show } = run
    const { admission: wanted, sourceAdmission } = harness.expect
    const [value, source] = [report.text('case_model_admission_status'), report.text('source_admission_status')]
    if (value !== wanted) {
      const marker = run.marker('admission')
      const isBlock = !isStarted && marker !== null && report.text('status') === 'blocked'
      const evidence = [...at('case_model_admission_status'), ...(marker ? [{ file: marker.shown }] : [])]
      say(isBlock ? 'not-admitted' : 'other-admission', evidence, { value: show(value), wanted })
    }
    if (sourceAdmission !== null && source !== sourceAdmission) say('other-source-admission', at('source_admission_status'), { value: show(source), wanted: sourceAdmission })
    return { wanted }
  },
})
