import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { fill, literal } from '../src/model/safe.ts'

/** A waiver may call a shape a false alarm; a bound or known value, or a credential, is none. */
const FALSE_ALARMS = { by: 'tier', never: ['assigned', 'exact', 'userinfo'] } as const

/** What is in a document is in its history and in every copy; so nothing masks this rule and nothing silences it. */
export const noEndpointValue: Rule = defineRule({
  id: 'no-endpoint-value',
  summary: 'No document holds a value that addresses a network service of the operator.',
  why: 'Endpoints are supplied at run time; one that is written down stays in the history and reaches every reader and agent.',
  fix: 'Take the value out and name the variable that supplies it at run time. If it was committed, it is known: change the endpoint.',
  always: true,
  messages: {
    'endpoint-value': {
      severity: 'error',
      text: 'A value that addresses a network service stands here (kind: {kind}).',
      falseAlarms: FALSE_ALARMS,
      source: 'CNF-01',
    },
    'endpoint-suspect': {
      severity: 'warning',
      text: 'A value that may address a network service stands here (kind: {kind}).',
      falseAlarms: FALSE_ALARMS,
      fix: 'Take the value out, or write a name that is reserved for examples, such as `host.invalid`.',
      source: 'CNF-01',
    },
    'not-scanned': {
      severity: 'warning',
      text: 'This could not be looked through, or not to its end: {reason}.',
      fix: 'Look through it by other means, unpack it, or leave it out of what is kept and handed on.',
      source: 'CNF-01',
      byScanOnly: true,
    },
    'still-in-history': {
      severity: 'warning',
      text: 'A value that addresses a network service stood here and is gone, but not from the history (kind: {kind}).',
      fix: 'Change the endpoint: whoever has the repository can read the value. Rewriting the history helps only where nobody has fetched it.',
      source: 'CNF-01',
      byScanOnly: true,
    },
  },
  bad: '# CTO Widget Issues\n\nThe widget is at `http://localhost:8000/v1`.\n',
  good: '# CTO Widget Issues\n\nThe widget is where `CTO_HARNESS_CASE_LOCAL_BASE_URL` says, such as `https://widget.invalid/v1`.\n',
  check(facts, report) {
    for (const { level, place, tier, form } of facts.endpoints) {
      const data = form === undefined ? { tier, kind: tier } : { tier, form, kind: fill(literal('{tier}: {form}'), { tier, form }) }
      report(level === 'error' ? 'endpoint-value' : 'endpoint-suspect', place, data)
    }
  },
})
