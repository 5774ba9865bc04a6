import { baselineCurrent } from '../../rules/baseline-current.ts'
import { lintCorpus, rules, writeBaseline } from '../../src/index.ts'
import { BASELINE, exceptionTable } from '../support/exception-table.ts'
import type { Project } from '../support/exception-table.ts'

const PATH = '.sot/03-PROTOCOLS/CTO-WIDGET-ISSUES.md'
const OTHER = '.sot/03-PROTOCOLS/CTO-GADGET-NOTES.md'
const HEAD = '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n\n'
const LOOSE = 'See cto-work-101.\n'
const today = '2026-06-30'

/** The baseline of a tree as it once was, with the tree as it is now; only these rules' findings are listed. */
function adopted(before: Project, now: Project, listed = ['reference-form']): Project {
  const documents = Object.entries(before).map(([path, text]) => ({ path: path.replace('.sot/', ''), text }))
  const options = { today, rules: rules.filter(({ id }) => listed.includes(id)) }
  return { ...now, [BASELINE]: writeBaseline([lintCorpus(documents, { ...options, baseline: 'adopt', base: '.sot/' })], options) }
}

const doc = (body: string, path = PATH): Project => ({ [path]: `${HEAD}${body}` })
const stale = (...lines: readonly number[]) => lines.map((line) => `${BASELINE}:${line}:${LINE.length + 1} baseline-stale`)
/** What stands before a fingerprint. */
const LINE = `    {"path":"${PATH}","rule":"reference-form/ref-form","fingerprint":`

exceptionTable({
  rule: baselineCurrent,
  valid: {
    'no entries': adopted({}, doc(LOOSE)),
    'what it lists': adopted(doc(LOOSE), doc(LOOSE)),
    'lines that moved': adopted(doc(LOOSE), doc(`Some more.\n\n- And\n- more.\n\n${LOOSE}`)),
    'an item that moved': adopted(doc(`## CTO-WORK-102 - Widget\n\n${LOOSE}`), doc(`## Minutes\n\n## CTO-WORK-102 - Widget\n\nText.\n\n${LOOSE}`)),
    'findings that are alike': adopted(doc(`${LOOSE}\n${LOOSE}`), doc(`${LOOSE}\n${LOOSE}`)),
    'a further one that is alike': adopted(doc(LOOSE), doc(`${LOOSE}\n${LOOSE}`)),
    'a document that another finding masks': adopted(doc(LOOSE), { [PATH]: 'Gone.\n' }),
    'a part of the tree': { project: { ...adopted(doc(LOOSE), doc('')), [OTHER]: '# A\n' }, only: [PATH] },
  },
  invalid: {
    'a finding that was put right': { project: adopted(doc(LOOSE), doc('')), want: stale(4) },
    'one of two that were put right': { project: adopted(doc(`${LOOSE}\n${LOOSE}`), doc(LOOSE)), want: stale(5) },
    'a document that is gone': { project: adopted(doc(LOOSE), {}), want: stale(4) },
    'a finding under another heading': { project: adopted(doc(`## A\n\n${LOOSE}`), doc(`## B\n\n${LOOSE}`)), want: stale(4) },
    'a finding that says another thing': { project: adopted(doc(LOOSE), doc('See cto-work-102.\n')), want: stale(4) },
    'what a comment silences already': {
      project: adopted(doc(LOOSE), doc(`<!-- sotlint-disable-next-line reference-form -- Quoted. -->\n${LOOSE}`)),
      want: stale(4),
    },
    'a rule that is gone': {
      project: { ...doc(''), [BASELINE]: adopted(doc(LOOSE), {})[BASELINE]?.replace('reference-form/ref-form', 'reference-gone/ref-form') ?? '' },
      want: stale(4),
    },
  },
})
