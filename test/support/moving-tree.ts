import fc from 'fast-check'
import type { SourceDocument } from '../../src/index.ts'
import type { Change } from './random-tree.ts'
import { evidence } from './evidence.ts'

/**
 * Trees in which nothing is marked, so that all of it is noted, and changes that move what documents have to do with each other:
 * what stands in a document is a list of pieces.
 */
const id = fc.integer({ min: 101, max: 109 }).map((number) => `CTO-WORK-${number}`)
const status = fc.constantFrom('blocked', 'blocked', 'blocked', 'planned', 'in-progress', 'validated', 'superseded')

const item = fc.tuple(id, status, fc.constantFrom('', '', '', 'Status: blocked.\n\n', 'Status: planned.\n\n'), fc.array(id, { maxLength: 2 })).map(
  ([own, word, again, blockers]) =>
    `## ${own} - Widget ${own.slice(-1)}\n\nStatus: ${word}.\n\n${again}Acceptance:\n\n- It turns.\n\nBlocked by:\n\n${blockers.length === 0 ? '- None.\n' : blockers.map((one) => `- \`${one}\`.\n`).join('')}\n`,
)
const section = fc.tuple(fc.constantFrom('02T10', '03T11', '04T12'), fc.constantFrom('pass', 'pass', 'fail'), fc.array(id, { maxLength: 2 }), fc.constantFrom('', 'does not ')).map(([at, report, ids, deny]) =>
  evidence(at, { report, run: `harness-runs/202606${at}0000Z-widget-7`, heading: `Widget Run ${at} Evidence - 2026-06-${at.slice(0, 2)}`, more: ids.map((one) => `This ${deny}validates \`${one}\`.`) }),
)
const statement = fc.tuple(id, fc.constantFrom('Keep `ID` blocked until a run has passed.', '`ID` remains blocked until proof.', 'This alone does not validate `ID`.', '`ID` is `validated`.', '`ID` is `blocked`.', 'See `ID`.')).map(
  ([one, words]) => `${words.replace('ID', one)}\n\n`,
)
const silencer = fc.constant('<!-- sotlint-disable-next-line references-resolve, status-agrees-in-prose -- It may stand. -->\n')
const piece = fc.oneof({ weight: 5, arbitrary: item }, { weight: 3, arbitrary: section }, { weight: 3, arbitrary: statement }, { weight: 1, arbitrary: silencer })

const title = fc.constantFrom('CTO Widget Issues', 'CTO Gadget Issues', 'CTO Widget Product Requirements', 'CTO Gear Notes', 'CTO Lever Notes')
const head = fc.tuple(title, fc.constantFrom('cto', 'cto', 'other'), fc.constantFrom('05', '06')).map(
  ([name, route, day]) => `---\ntitle: ${name}\nstatus: draft\nroute: ${route}\ncreated: 2026-06-01\nlast_reviewed: 2026-06-${day}\n---\n\n# ${name}\n\n`,
)
const path = fc.constantFrom(
  ...['WIDGET', 'GADGET', 'GEAR'].flatMap((stem) => ['PRD', 'ISSUES', 'ROADMAP'].map((word) => `03-PROTOCOLS/CTO-${stem}-${word}.md`)), '03-PROTOCOLS/cto-widget-issues.md', '03-PROTOCOLS/CTO-Gear-ROADMAP.md',
)

const SEAM = '<!-- -->\n'
const piecesOf = ({ text }: SourceDocument): string[] => (text ?? '').split(SEAM)
const joined = (document: SourceDocument, pieces: readonly string[]): SourceDocument => ({ ...document, text: pieces.join(SEAM) })

/** A document with its pieces, the head first. */
export const movingDocument: fc.Arbitrary<SourceDocument> = fc.record({ path, text: fc.tuple(head, fc.array(piece, { minLength: 1, maxLength: 4 })).map(([front, pieces]) => [front, ...pieces].join(SEAM)) })

type Pick = (documents: Map<string, SourceDocument>) => SourceDocument | undefined
const some: fc.Arbitrary<Pick> = fc.nat(40).map((nth): Pick => (documents) => {
  const moving = [...documents.values()].filter(({ path: one }) => one.startsWith('03-'))
  return moving[nth % Math.max(1, moving.length)]
})
const nth = fc.nat(5)

/** The place of one of the pieces behind the head, or behind them all. */
const placeIn = (pieces: readonly string[], number: number): number => 1 + (number % pieces.length)

const edit = (what: (pieces: string[], number: number, given: string) => void): fc.Arbitrary<Change> =>
  fc.tuple(some, nth, piece).map(([pick, number, given]): Change => (documents) => {
    const one = pick(documents)
    if (one === undefined) return
    const pieces = piecesOf(one)
    what(pieces, placeIn(pieces, number), given)
    documents.set(one.path, joined(one, pieces))
  })

const hand = (keepsOwn: boolean): fc.Arbitrary<Change> =>
  fc.tuple(some, some, nth).map(([from, to, number]): Change => (documents) => {
    const [one, other] = [from(documents), to(documents)]
    if (one === undefined || other === undefined || one === other) return
    const pieces = piecesOf(one)
    const [moved] = keepsOwn ? pieces.slice(placeIn(pieces, number)) : pieces.splice(placeIn(pieces, number), 1)
    if (moved === undefined) return
    documents.set(one.path, joined(one, pieces))
    documents.set(other.path, joined(other, [...piecesOf(other), moved]))
  })

const STATUS = /^Status: \w[\w-]*\.$/m

/** What may become of such a tree. */
export const move: fc.Arbitrary<Change> = fc.oneof(
  movingDocument.map((one): Change => (documents) => void documents.set(one.path, one)),
  edit((pieces, at) => void pieces.splice(at, 1)),
  edit((pieces, at) => void pieces.splice(at, 1)),
  edit((pieces, at, given) => void pieces.splice(at, 0, given)),
  edit((pieces, at, given) => void pieces.splice(at, 1, given)),
  hand(false),
  hand(true),
  fc.tuple(some, nth, status).map(([pick, number, word]): Change => (documents) => {
    const one = pick(documents)
    if (one === undefined) return
    const pieces = piecesOf(one)
    const at = placeIn(pieces, number)
    documents.set(one.path, joined(one, pieces.map((text, index) => (index === at ? text.replace(STATUS, `Status: ${word}.`) : text))))
  }),
  fc.tuple(some, id, id).map(([pick, from, to]): Change => (documents) => {
    const one = pick(documents)
    if (one !== undefined) documents.set(one.path, joined(one, piecesOf(one).map((text) => text.replaceAll(from, to))))
  }),
  fc.tuple(some, head).map(([pick, front]): Change => (documents) => {
    const one = pick(documents)
    if (one !== undefined) documents.set(one.path, joined(one, [front, ...piecesOf(one).slice(1)]))
  }),
  some.map((pick): Change => (documents) => void documents.delete(pick(documents)?.path ?? '')),
  fc.tuple(some, path).map(([pick, to]): Change => (documents) => {
    const one = pick(documents)
    if (one === undefined || documents.has(to)) return
    documents.delete(one.path)
    documents.set(to, { ...one, path: to })
  }),
)
