import { lifecycleSteps } from '../../rules/lifecycle-steps.ts'
import { readPolicy } from '../../src/index.ts'
import { documentWith } from '../support/document.ts'
import { ruleTable } from '../support/rule-table.ts'

const [issues, other] = ['03-PROTOCOLS/CTO-WIDGET-ISSUES.md', '03-PROTOCOLS/CTO-LEVER-ISSUES.md'] as const
const policy = readPolicy(`
extends: cto-child
lifecycle:
  transitions:
    draft: [review]
    review: [draft, active]
    active: [superseded]
    archived: []
`)
const promotion = readPolicy(`
extends: cto-child
lifecycle:
  field: core_promotion_status
  transitions: {not-promoted: [candidate], candidate: [promoted]}
`)
const at = (status: string | null) => documentWith({ status })
const step = (from: string | null, to: string | null) => ({ policy, before: at(from), text: at(to) })
const want = ['3:9 illegal-transition']

ruleTable({
  rule: lifecycleSteps,
  valid: {
    'a step that is listed': step('draft', 'review'),
    'another step that is listed': step('review', 'active'),
    'a step back that is listed': step('review', 'draft'),
    'no step': step('active', 'active'),
    'no step from a value without steps': step('archived', 'archived'),
    'a value that is written in another way': { policy, before: at('active'), text: at('"active"') },
    'a status that is missing now': step('active', null),
    'a status that had been missing': step(null, 'active'),
    'a status that is no word of the policy': step('active', 'resting'),
    'a new document': { policy, text: at('active') },
    'a new document beside another one that goes': { policy, before: { [issues]: at('draft') }, tree: { [other]: documentWith({ status: 'active' }, '# A Lever\n\nIt lifts.\n') } },
    'any step where the policy lists none': { before: at('archived'), text: at('draft') },
    'a step of a field that the policy does not list': { policy: promotion, before: at('draft'), text: at('archived') },
  },
  invalid: {
    'a step that leaves one out': { ...step('draft', 'active'), want },
    'a step back that is not listed': { ...step('active', 'draft'), want },
    'a step from a value that has none': { ...step('archived', 'draft'), want },
    'a step from a value that is not listed': { ...step('superseded', 'active'), want },
    'a step in a document that is renamed': { policy, before: { [issues]: at('draft') }, tree: { [other]: at('active') }, want: [`${other}:3:9 illegal-transition`] },
    'a step of another field that the policy names': {
      policy: promotion,
      before: documentWith({}),
      text: documentWith({ core_promotion_status: 'promoted' }),
      want: ['8:24 illegal-transition'],
    },
  },
})
