import { frontmatterFields } from '../../rules/frontmatter-fields.ts'
import { documentWith } from '../support/document.ts'
import { ruleTable } from '../support/rule-table.ts'

ruleTable({
  rule: frontmatterFields,
  valid: {
    'all eight fields': documentWith({}),
    'fields in another order': documentWith({ title: null, route: null }).replace('---\n', '---\nroute: cto\ntitle: CTO Widget Issues\n'),
    'quoted values and comments': documentWith({ title: '"CTO Widget Issues"', created: "'2026-06-01'", status: 'draft # for now' }),
    'a folded title': documentWith({ title: '>-\n  CTO Widget\n  Issues' }, '# CTO Widget Issues\n'),
    'every status that the policy knows': documentWith({ status: 'archived', core_promotion_status: 'candidate' }),
    'the last day of February in a leap year': documentWith({ created: '2024-02-29' }),
    'a document without a block, which another rule reports': '# CTO Widget Issues\n',
  },
  invalid: {
    'a field that is missing': { text: documentWith({ owner: null }), want: ['1:1 field-missing'] },
    'two fields that are missing': {
      text: documentWith({ owner: null, route: null }),
      want: ['1:1 field-missing', '1:1 field-missing'],
    },
    'a status that is no word of the policy': { text: documentWith({ status: 'finished' }), want: ['3:9 field-enum'] },
    'a status in capitals': { text: documentWith({ status: 'Draft' }), want: ['3:9 field-enum'] },
    'a classification that is none': {
      text: documentWith({ lifecycle_classification: 'note' }),
      want: ['4:27 field-enum'],
    },
    'a promotion that is none': {
      text: documentWith({ core_promotion_status: 'promoted-soon' }),
      want: ['8:24 field-enum'],
    },
    'a route that is none': { text: documentWith({ route: 'cfo' }), want: ['9:8 field-enum'] },
    'a list as owner': { text: documentWith({ owner: '[a, b]' }), want: ['5:8 field-type'] },
    'a number as owner': { text: documentWith({ owner: '42' }), want: ['5:8 field-type'] },
    'an empty text as owner': { text: documentWith({ owner: '""' }), want: ['5:8 field-type'] },
    'a number as status, once': { text: documentWith({ status: '7' }), want: ['3:9 field-enum'] },
    'a list as title': { text: documentWith({ title: '[a]' }), want: ['2:8 field-type'] },
    'nothing as title': { text: documentWith({ title: '' }), want: ['2:1 field-type'] },
    'a day that the calendar does not have': {
      text: documentWith({ created: '2026-02-30' }),
      want: ['6:10 date-format'],
    },
    'a date in another order': { text: documentWith({ last_reviewed: '01.06.2026' }), want: ['7:16 date-format'] },
    'a date with a time': {
      text: documentWith({ created: '2026-06-01T00:00:00Z' }),
      want: ['6:10 date-format'],
    },
    'a field that the policy does not know': {
      text: documentWith({ color: 'blue' }),
      want: ['10:1 field-unknown'],
    },
    'a misspelt field, as missing and as unknown': {
      text: documentWith({ owner: null, onwer: 'jp' }),
      want: ['1:1 field-missing', '9:1 field-unknown'],
    },
  },
})
