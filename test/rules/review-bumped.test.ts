import { reviewBumped } from '../../rules/review-bumped.ts'
import { documentWith } from '../support/document.ts'
import { ruleTable } from '../support/rule-table.ts'

const [issues, other] = ['03-PROTOCOLS/CTO-WIDGET-ISSUES.md', '03-PROTOCOLS/CTO-LEVER-ISSUES.md'] as const
const words = ['It turns.', 'It turns left.', 'It turns right.', 'It stops.']
const saying = (lines: readonly string[]) => `# CTO Widget Issues\n\n${lines.join('\n\n')}\n`
const was = documentWith({}, saying(words))
const is = (last_reviewed: string | null, lines = [...words, 'It hums.'], fields = {}) => documentWith({ last_reviewed, ...fields }, saying(lines))

ruleTable({
  rule: reviewBumped,
  valid: {
    'a document that stays': { before: was, text: was },
    'a change with a later review': { before: was, text: is('2026-06-03') },
    'a change with an earlier review, which is another finding': { before: was, text: is('2026-06-01') },
    'another field that changes alone': { before: was, text: is('2026-06-02', words, { owner: 'cto-lab' }) },
    'more blank lines and trailing blanks': { before: was, text: was.replaceAll('.\n', '.  \n\n') },
    'a review that is missing': { before: was, text: is(null) },
    'a review that is no date': { before: was, text: is('yesterday') },
    'a review that had been missing': { before: is(null, words), text: is('2026-06-02') },
    'a second change on the day of the review': { before: was, text: is('2026-06-02'), today: '2026-06-02' },
    'a review that lies ahead of the day': { before: was, text: is('2026-06-02'), today: '2026-06-01' },
    'a document that is only renamed': { before: { [issues]: was }, tree: { [other]: was } },
    'a new document beside another one that goes': { before: { [issues]: was }, tree: { [other]: is('2026-06-02', ['A lever lifts.']) } },
    'a document that is gone': { before: { [issues]: was, [other]: was }, tree: { [issues]: was } },
    'a new document': was,
  },
  invalid: {
    'a change with the same review': { before: was, text: is('2026-06-02'), want: ['7:16 review-not-bumped'] },
    'a change of one character': { before: was, text: was.replace('stops.', 'stops!'), want: ['7:16 review-not-bumped'] },
    'a review that is only written in another way': { before: was, text: is('"2026-06-02"'), want: ['7:16 review-not-bumped'] },
    'words that are taken out': { before: was, text: is('2026-06-02', words.slice(1)), want: ['7:16 review-not-bumped'] },
    'a title that changes with its heading': {
      before: was,
      text: is('2026-06-02', words, { title: 'CTO Crank Issues' }).replace('# CTO Widget', '# CTO Crank'),
      want: ['7:16 review-not-bumped'],
    },
    'a change in a document that is renamed': { before: { [issues]: was }, tree: { [other]: is('2026-06-02') }, want: [`${other}:7:16 review-not-bumped`] },
    'a change the day after the review': { before: was, text: is('2026-06-02'), today: '2026-06-03', want: ['7:16 review-not-bumped'] },
  },
})
