import { defineGate } from '../gate.ts'

/** An alias is how a server may call the model, and not how a report may. */
export const hg07Model = defineGate({
  id: 'HG07',
  name: 'model',
  summary: 'The report names the model that the policy expects.',
  why: 'A run with another model is evidence for that model.',
  hint: 'Run with the expected model; do not edit the report.',
  passes: 'The model is `{wanted}`.',
  needs: 'report',
  codes: {
    'other-model': { status: 'fail', text: 'The model is {value}, and not `{wanted}`.' },
  },
  check({ at, harness: { expect }, report, show }, say) {
    const value = report.text('case_model')
    if (value !== expect.model) say('other-model', at('case_model'), { value: show(value), wanted: expect.model })
    return { wanted: expect.model }
  },
})
