import fc from 'fast-check'
import type { SourceDocument } from '../../src/index.ts'
import { FORWARDED, INTERNAL_NAME } from '../scan/corpus/hosts.ts'
import { evidence } from './evidence.ts'

/** Few enough for documents to get into each other's way. */
const id = fc.integer({ min: 101, max: 106 }).map((number) => `CTO-WORK-${number}`)
const status = fc.constantFrom('blocked', 'blocked', 'ready', 'in-progress', 'validated', 'superseded', 'odd')
const time = fc.constantFrom('02T10', '02T10', '03T11', '04T12')

const workItem = fc.tuple(id, status, fc.array(id, { maxLength: 2 }), fc.constantFrom('', '- Real pass evidence.\n'), fc.constantFrom('`a.json` is written.', 'It turns.', '`b.json` is read.')).map(
  ([own, word, blockers, reason, words]) =>
    `## ${own} - Widget\n\nStatus: ${word}.\n\nAcceptance:\n\n- ${words}\n- The selected \`qwen-local\` model ran.\n\nBlocked by:\n\n${blockers.map((one) => `- \`${one}\`.\n`).join('')}${reason}\nCurrent evidence:\n\n- None.\n\n`,
)
const section = fc.tuple(time, fc.constantFrom('pass', 'fail', 'blocked'), fc.array(id, { maxLength: 2 }), fc.constantFrom('', 'does not ', 'now '), fc.boolean()).map(
  ([at, report, ids, deny, blocker]) =>
    evidence(at, {
      report,
      heading: `Widget Run ${at} ${ids[0] ?? ''} Evidence - 2026-06-${at.slice(0, 2)}`,
      more: [...ids.map((one) => `This ${deny}validates \`${one}\`.`), ...(blocker ? ids.map((one) => `The current blocker is \`${one}\`.`) : []), `Commit: \`${'0123abc'} Widget\`.`],
    }),
)
const statement = fc.tuple(id, fc.constantFrom('Keep `ID` blocked until a run has passed.', '`ID` remains blocked until proof.', 'This alone does not validate `ID`.', '`ID` is `validated`.', '`ID` is `blocked`.', 'See ID.', 'See cto-work-7.')).map(
  ([one, words]) => `- ${words.replace('ID', one)}\n`,
)
const other = fc.constantFrom(
  '\n', 'Some words.\n', '## Acceptance Criteria\n\n- `a.json` and `c.json`.\n\n', '## Validation\n\n- `harness/evals/widget.sh --json` runs.\n\n', 'Validated by `harness/evals/widget.sh`.\n',
  '## Non-Goals\n\n- Do not promote the widget to Core.\n\n', 'The widget was promoted to Core.\n', `It is at ${FORWARDED}.\n`, '```\n', '---\n', 'Trailing  \n',
  '<!-- sotlint-disable-next-line references-resolve, status-agrees-in-prose -- It may stand. -->\n', '<!-- sotlint-disable-next-line work-id-unique -->\n',
  '## Table\n\n| a | `CTO-WORK-101` |\n| - | - |\n| b | See CTO-WORK-102. |\n\n', '## Tasks\n\n- [ ] See [it][a] and CTO-WORK-9.\n- [x] Done.\n\n', '[a]: b.md\n\n', '## Markup\n\n<b>CTO-WORK-103</b> remains blocked until proof.\n\n',
  `xoxb-${'1'.repeat(12)}\n`,
)
const title = fc.constantFrom('CTO Widget Issues', 'CTO Widget PRD', 'CTO Gadget Issues')
const head = fc.tuple(title, fc.constantFrom('cto', 'other')).map(([name, route]) => `---\ntitle: ${name}\nstatus: draft\nroute: ${route}\ncreated: 2026-06-01\nlast_reviewed: 2026-06-05\n---\n\n# ${name}\n\n`)
const text = fc.tuple(fc.oneof({ weight: 5, arbitrary: head }, { weight: 1, arbitrary: fc.constantFrom('# Bare\n\n', '---\ntitle: [\n---\n') }), fc.array(fc.oneof(workItem, section, statement, other), { maxLength: 7 })).map(
  ([front, parts]) => front + parts.join(''),
)
const path = fc.constantFrom(
  '03-PROTOCOLS/CTO-WIDGET-ISSUES.md', '03-PROTOCOLS/CTO-WIDGET-PRD.md', '03-PROTOCOLS/CTO-GADGET-ISSUES.md', '03-PROTOCOLS/CTO-GADGET-PRD.md', '03-PROTOCOLS/Cto-Widget-Issues.md',
  'CTO-WIDGET-PRD.md', 'notes.md', `${INTERNAL_NAME}.md`, `${INTERNAL_NAME}-PRD.md`, 'run.log',
)
/** A document with anything that rules look for, under one of a few paths. */
export const document: fc.Arbitrary<SourceDocument> = fc.record(
  { path, text: fc.oneof({ weight: 12, arbitrary: text }, { weight: 1, arbitrary: fc.constant(null) }), reported: fc.boolean(), scanOnly: fc.constant(true) },
  { requiredKeys: ['path', 'text'] },
)
  .map(({ scanOnly, ...most }) => (most.path === 'run.log' ? { ...most, scanOnly: scanOnly ?? false } : most))

export type Change = (documents: Map<string, SourceDocument>) => void

const put = (one: SourceDocument): Change => (documents) => void documents.set(one.path, one)
/** Any document of those that are there, by a number. */
const pick = (documents: Map<string, SourceDocument>, nth: number) => [...documents.values()][nth % Math.max(1, documents.size)]
/** What may become of the documents of a tree. */
export const change: fc.Arbitrary<Change> = fc.oneof(
  document.map(put),
  fc.nat(30).map((nth): Change => (documents) => void documents.delete(pick(documents, nth)?.path ?? '')),
  fc.tuple(fc.nat(30), path).map(([nth, to]): Change => (documents) => {
    const one = pick(documents, nth)
    if (one === undefined || documents.has(to)) return
    documents.delete(one.path)
    documents.set(to, { ...one, path: to })
  }),
  ...[1, 2, 3].map(() =>
    fc.tuple(fc.nat(30), fc.nat(2000), fc.nat(3), fc.constantFrom('x', '', '\n', '- ', '1', '`', 'Status: ready.')).map(([nth, at, gone, typed]): Change => (documents) => {
      const one = pick(documents, nth)
      if (!one?.text) return
      const start = at % one.text.length
      documents.set(one.path, { ...one, text: one.text.slice(0, start) + typed + one.text.slice(start + gone) })
    }),
  ),
)
