import { pairComplete } from '../../rules/pair-complete.ts'
import { defaultPolicy } from '../../src/index.ts'
import { documentWith } from '../support/document.ts'
import { ruleTable } from '../support/rule-table.ts'

const issues = '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'
const prd = '03-PROTOCOLS/CTO-WIDGET-PRD.md'

/** A policy under which a second route is a route. */
const { schema } = defaultPolicy.frontmatter
const properties = { ...Object(schema['properties']), route: { type: 'string', enum: ['cto', 'cfo'] } }
const policy = { ...defaultPolicy, frontmatter: { ...defaultPolicy.frontmatter, schema: { ...schema, properties } } }

ruleTable({
  rule: pairComplete,
  valid: {
    'a pair': { tree: { [issues]: documentWith({}), [prd]: documentWith({ title: 'CTO Widget PRD' }) } },
    'a pair of which one name has the wrong form, which another rule reports': {
      tree: { '03-PROTOCOLS/Cto_Widget-ISSUES.md': documentWith({}), '03-PROTOCOLS/CTO-WIDGET-PRD.md': documentWith({ title: 'CTO Widget PRD' }) },
    },
    'a document of a kind that has no pair': {
      path: '03-PROTOCOLS/CTO-WIDGET-RUNBOOK.md',
      text: documentWith({ title: 'CTO Widget Runbook' }),
    },
    'a partner that cannot be read': {
      tree: { [issues]: documentWith({}), [prd]: { text: null, problem: 'encoding' } },
    },
    'a partner whose route is none, which another rule reports': {
      tree: { [issues]: documentWith({}), [prd]: documentWith({ title: 'CTO Widget PRD', route: 'cfo' }) },
    },
  },
  invalid: {
    'issues alone': { text: documentWith({}), want: ['1:1 pair-missing'] },
    'requirements alone': {
      path: prd,
      text: documentWith({ title: 'CTO Widget PRD' }),
      want: ['1:1 pair-missing'],
    },
    'two documents of different stems': {
      tree: { [issues]: documentWith({}), '03-PROTOCOLS/CTO-GADGET-PRD.md': documentWith({ title: 'CTO Gadget PRD' }) },
      want: [`${issues}:1:1 pair-missing`, '03-PROTOCOLS/CTO-GADGET-PRD.md:1:1 pair-missing'],
    },
    'a document of the same stem that is of another kind': {
      tree: { [issues]: documentWith({}), '03-PROTOCOLS/CTO-WIDGET-RUNBOOK.md': documentWith({ title: 'CTO Widget Runbook' }) },
      want: [`${issues}:1:1 pair-missing`],
    },
    'partners on two routes, at the later': {
      tree: { [issues]: documentWith({}), [prd]: documentWith({ title: 'CTO Widget PRD', route: 'cfo' }) },
      policy,
      want: [`${prd}:9:8 pair-missing`],
      related: [`${issues}:9`],
    },
    'partners on two routes, at the one that is checked': {
      tree: {
        [issues]: documentWith({ route: 'cfo' }),
        [prd]: { text: documentWith({ title: 'CTO Widget PRD' }), reported: false },
      },
      policy,
      want: [`${issues}:9:8 pair-missing`],
      related: [`${prd}:9`],
    },
  },
})
