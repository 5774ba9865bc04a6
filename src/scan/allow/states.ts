import type { EndpointPolicy } from '../../model/policy.ts'

const STATES =
  'missing present absent invalid valid set unset empty null nil none undefined supplied redacted withheld hidden masked ' +
  'configured unconfigured runtime runtime-only reachable unreachable available unavailable required optional unknown removed ' +
  'provided given secret private omitted declared defined exported passed read known checked stripped scrubbed elided ' +
  'n/a na tbd todo blank true false yes no ok not never nothing unspecified untouched unchanged inherited external recorded operator owner caller user shell ci runner secrets vault env-only confidential see'

const BOOLEANS_AND_TYPES =
  'string str text url uri number integer int bool boolean env environment variable var value default defaults ' +
  'mandatory needed dynamic varies any anything something sensitive confidential operator-supplied'

const LINKS = new Set(['only', 'by', 'at', 'for'])

/** Words that may stand where a value would. */
export interface StateWords {
  /** True where the first word of a value says how the value is, instead of giving it. */
  says(value: string): boolean
}

/** The scanner's own words and those of the policy. */
export function createStateWords(policy: EndpointPolicy): StateWords {
  const states = new Set(`${STATES} ${BOOLEANS_AND_TYPES}`.split(' '))
  for (const state of policy.states) states.add(state.toLowerCase())
  return {
    says(value) {
      const text = value.trim().toLowerCase().replace(/^[<[({"'`*_]+/, '').replace(/[\s>\])}"'`*_.,;:!?|]+$/, '')
      if (text === '' || states.has(text)) return true
      const first = /^[a-z/]+(?:[-_][a-z]+)*(?![\w.:/@-])/.exec(text)?.[0]
      return first !== undefined && first.split(/[-_]/).every((word) => states.has(word) || LINKS.has(word))
    },
  }
}
