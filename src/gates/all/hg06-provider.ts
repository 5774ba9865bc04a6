import { defineGate } from '../gate.ts'

/** Compared letter by letter: a name that only begins alike is another provider. */
export const hg06Provider = defineGate({
  id: 'HG06',
  name: 'provider',
  summary: 'The report names the provider that the policy expects.',
  why: 'A run with another provider is evidence for that provider.',
  hint: 'Run with the expected provider; do not edit the report.',
  passes: 'The provider is `{wanted}`.',
  needs: 'report',
  codes: {
    'other-provider': { status: 'fail', text: 'The provider is {value}, and not `{wanted}`.' },
  },
  check({ at, harness: { expect }, report, show }, say) {
    const value = report.text('case_model_provider')
    if (value !== expect.provider) say('other-provider', at('case_model_provider'), { value: show(value), wanted: expect.provider })
    return { wanted: expect.provider }
  },
})
