import { directivesJustified } from '../../rules/directives-justified.ts'
import { referenceForm } from '../../rules/reference-form.ts'
import { defaultPolicy } from '../../src/index.ts'
import { literal } from '../../src/model/safe.ts'
import { FORWARDED } from '../scan/corpus/hosts.ts'
import { exceptionTable } from '../support/exception-table.ts'

const PATH = '.sot/03-PROTOCOLS/CTO-WIDGET-ISSUES.md'
const HEAD = '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n\n'
/** The body begins on line 7. */
const doc = (body: string) => ({ [PATH]: `${HEAD}${body}` })
const at = (place: string, message: string) => `CTO-WIDGET-ISSUES.md:${place} ${message}`
const directive = (rest: string) => `<!-- sotlint-disable-next-line ${rest} -->`
const LOOSE = 'See cto-work-101.\n'

exceptionTable({
  rule: directivesJustified,
  valid: {
    'a directive right above its finding': doc(`${directive('reference-form -- Quoted.')}\n${LOOSE}`),
    'one message of a rule': doc(`${directive('reference-form/ref-form -- Quoted.')}\n${LOOSE}`),
    'a blank line between': doc(`${directive('reference-form -- Quoted.')}\n\n${LOOSE}`),
    'blank lines and other comments between': doc(`${directive('reference-form -- Quoted.')}\n\n<!-- a\nremark -->\n\n${LOOSE}`),
    'a comment at the end of the line before': doc(`Minutes. ${directive('reference-form -- Quoted.')}\n${LOOSE}`),
    'a comment in a list': doc(`- One. ${directive('reference-form -- Quoted.')}\n- ${LOOSE}`),
    'a comment in a quote': doc(`> ${directive('reference-form -- Quoted.')}\n>\n> ${LOOSE}`),
    'a comment inside other HTML': doc(`<details>\n${directive('reference-form -- Quoted.')}\n</details>\n`.replace('</details>\n', `\n${LOOSE}`)),
    'a comment over several lines': doc(`<!-- sotlint-disable-next-line\n     reference-form\n     -- Quoted. -->\n${LOOSE}`),
    'a comment over several lines of a quote': doc(`> <!-- sotlint-disable-next-line\n> reference-form\n> -- Quoted. -->\n> ${LOOSE}`),
    'several rules': doc(`${directive('references-resolve, reference-form -- Quoted.')}\n## Minutes of CTO-WORK-7 and CTO-WORK-102\n`),
    'a stack of directives': doc(`${directive('references-resolve -- Elsewhere.')}\n${directive('reference-form -- Quoted.')}\nSee CTO-WORK-102 and cto-work-101.\n`),
    'more dashes before the reason': doc(`${directive('reference-form --- Quoted -- twice.')}\n${LOOSE}`),
    'the form in code': doc(`\`${directive('reference-form')}\`\n\n    ${directive('x')}\n\n\`\`\`\n${directive('y')}\n\`\`\`\n`),
    'the form in prose': doc('Write sotlint-disable-next-line RULE, or &lt;!-- sotlint-disable --&gt; if you can.\n'),
    'the form in a value of HTML': doc('<div title="<!-- sotlint-disable -->">\n</div>\n\n<script>\n// <!-- sotlint-disable -->\n</script>\n'),
    'a comment that is never closed': doc('<!-- sotlint-disable\n'),
    'a comment that only names us': doc('<!-- sotlint checks this file; disable nothing -->\n\n<!---->\n\n<!-- todo -->\n'),
    'a rule that did not run': { project: doc(`${directive('title-is-h1 -- Quoted.')}\n${LOOSE}`), rules: [directivesJustified, referenceForm] },
    'a document that is not reported on': { project: { ...doc(directive('status-line')), '.sot/03-PROTOCOLS/CTO-GADGET-NOTES.md': '# A\n' }, only: ['.sot/03-PROTOCOLS/CTO-GADGET-NOTES.md'] },
  },
  invalid: {
    'no reason': { project: doc(`${directive('reference-form')}\n${LOOSE}`), want: [at('7:1', 'directive-reason')] },
    'an empty reason': { project: doc(`${directive('reference-form --')}\n${LOOSE}`), want: [at('7:1', 'directive-reason')] },
    'a reason without words': { project: doc(`${directive('reference-form -- ...')}\n${LOOSE}`), want: [at('7:1', 'directive-reason')] },
    'a reason that only fills the place': { project: doc(`${directive('reference-form -- TBD.')}\n${LOOSE}`), want: [at('7:1', 'directive-reason')] },
    'a reason without its dashes': { project: doc(`${directive('reference-form, quoted')}\n${LOOSE}`), want: [at('7:1', 'directive-reason'), at('7:48', 'directive-unknown')] },
    'no rule': { project: doc(`${directive('-- Quoted.')}\n${LOOSE}`), want: [at('7:1', 'directive-unknown')] },
    'an unknown rule': { project: doc(`${directive('reference-from -- Quoted.')}\n${LOOSE}`), want: [at('7:32', 'directive-unknown')] },
    'an unknown message': { project: doc(`${directive('reference-form/ref-from -- Quoted.')}\n${LOOSE}`), want: [at('7:32', 'directive-unknown')] },
    'a message without its rule': { project: doc(`${directive('ref-form -- Quoted.')}\n${LOOSE}`), want: [at('7:32', 'directive-unknown')] },
    'a directive that there is not': { project: doc('<!-- sotlint-disable reference-form -- Quoted. -->\n<!-- sotlint-enable -->\n'), want: [at('7:1', 'directive-unknown'), at('8:1', 'directive-unknown')] },
    'misspelt directives': {
      project: doc('<!-- sotlint-disable-nextline reference-form -- Quoted. -->\n\n<!-- SOTLINT-DISABLE-NEXT-LINE x -->\n\n<!-- sotlnt-disable-next-line x -->\n\n<!-- sotlint disable-next-line x -->\n'),
      want: [at('7:1', 'directive-unknown'), at('9:1', 'directive-unknown'), at('11:1', 'directive-unknown'), at('13:1', 'directive-unknown')],
    },
    'a finding that is not there': { project: doc(`${directive('reference-form -- Quoted.')}\nSee CTO-WORK-101.\n`), want: [at('7:32', 'directive-unused')] },
    'a finding that is another message': { project: doc(`${directive('sections-unique, reference-form -- Quoted.')}\n${LOOSE}`), want: [at('7:32', 'directive-unused')] },
    'a finding two lines on': { project: doc(`${directive('reference-form -- Quoted.')}\nMinutes.\n${LOOSE}`), want: [at('7:32', 'directive-unused')] },
    'a directive behind its finding': { project: doc(`${LOOSE}\n${directive('reference-form -- Quoted.')}\n`), want: [at('9:32', 'directive-unused')] },
    'the second of two for one finding': { project: doc(`${directive('reference-form -- Quoted.')}\n${directive('reference-form -- Again.')}\n${LOOSE}`), want: [at('8:32', 'directive-unused')] },
    'rules that cannot be silenced': {
      project: doc(`${directive('no-endpoint-value, blocked-until-evidence/remains-blocked -- Ours.')}\n\`${FORWARDED}\`\n`),
      want: [at('7:32', 'directive-not-allowed'), at('7:51', 'directive-not-allowed')],
    },
    'rules about exceptions': {
      project: doc(`${directive('directives-justified, waivers-in-force -- Noise.')}\n<!-- sotlint-disable -->\n`),
      want: [at('7:32', 'directive-not-allowed'), at('7:54', 'directive-not-allowed'), at('8:1', 'directive-unknown')],
    },
    'what another policy protects': {
      project: doc(`${directive('reference-form -- Quoted.')}\n${LOOSE}`),
      policy: { ...defaultPolicy, notWaivable: [literal('reference-form')] },
      want: [at('7:32', 'directive-not-allowed')],
    },
  },
})
