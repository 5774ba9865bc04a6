import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCredentials, lintCorpus, openCorpus, readBaseline, readWaivers, writeBaseline } from '../../src/index.ts'
import type { CommitAnswer, CorpusOptions, LintResult, SourceDocument } from '../../src/index.ts'
import { NoteIndex } from '../../src/io/cache/note-index.ts'
import { literal } from '../../src/model/safe.ts'
import { move, movingDocument } from '../support/moving-tree.ts'
import { change, document } from '../support/random-tree.ts'
import type { Change } from '../support/random-tree.ts'

const today = '2026-06-30'

/** So many that a few of the others are a small share. */
const BYSTANDERS: readonly SourceDocument[] = Array.from({ length: 56 }, (_, index) => ({ path: `05-NOTES/${index}.md`, text: `# Note ${index}\n` }))

/** Notes that earlier runs have made, in the order in which they were made. */
interface Notes {
  readonly entries: Map<string, number>
  readonly notes: Uint8Array[]
}

type Tree = ReadonlyMap<string, SourceDocument>

const nameOf = ({ path, problem, scanOnly = false, text }: SourceDocument): string => JSON.stringify([path, problem, scanOnly, text])

const versionOf = (document: SourceDocument): string => `version ${document.text}`

function take(document: SourceDocument, note: Uint8Array, { entries, notes }: Notes): void {
  if (entries.has(nameOf(document))) return
  entries.set(nameOf(document), notes.length)
  notes.push(note)
}

function noted(document: SourceDocument, { entries, notes }: Notes): SourceDocument {
  const entry = entries.get(nameOf(document))
  const note = entry === undefined ? undefined : notes[entry]
  return { ...document, version: versionOf(document), ...(entry !== undefined && note && { entry, note, credentials: [] }) }
}

const commits: NonNullable<CorpusOptions['lookUpCommits']> = (asked) => asked.map(({ key }, index): CommitAnswer => (index % 2 === 0 ? { unreachable: literal('there is none') } : key === '' ? 'unknown' : 'other-subject'))

type Run = (documents: readonly SourceDocument[], options: CorpusOptions) => LintResult

const run: Run = (documents, options) => {
  const corpus = openCorpus(documents, options)
  return corpus.lint(corpus.runs.map(() => ({ unreachable: literal('there is no folder') })))
}

/** All that can be seen of a result. */
function seen({ coverage, fingerprints, suppressed, ...rest }: LintResult) {
  const printed = [...rest.findings, ...suppressed.map(({ finding }) => finding)].map((finding) => fingerprints.get(finding))
  return { ...rest, suppressed, printed, coverage: { ...coverage, documents: [...coverage.documents].sort(), rules: [...coverage.rules].sort() } }
}

interface Step {
  readonly changes: readonly Change[]
  /** How the tree is looked at then. */
  readonly as: 'staged' | 'named' | 'typed' | 'whole'
  /** True where the next run finds the notes of all that there is. */
  readonly save: boolean
}

const stepBy = (change: fc.Arbitrary<Change>): fc.Arbitrary<Step> =>
  fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 2 }), as: fc.constantFrom('staged', 'staged', 'staged', 'named', 'typed', 'whole', 'whole', 'whole'), save: fc.constantFrom(true, true, false) })

interface Trees {
  readonly document: fc.Arbitrary<SourceDocument>
  readonly change: fc.Arbitrary<Change>
}

/** Trees with anything in them, of which little is noted, and such as are noted as a whole. */
const ODD: Trees = { document, change }
const PLAIN: Trees = { document: movingDocument, change: move }

/** Both versions as a program hands them over: of one of the documents, or of those that differ, it is to be told what is wrong. */
function versionsFor({ as }: Step, before: Tree, after: Tree): { readonly documents: readonly SourceDocument[]; readonly options: CorpusOptions } {
  if (as === 'whole') return { documents: [...after.values()], options: {} }
  const isChanged = (path: string) => before.get(path) !== after.get(path)
  const [one = ''] = [...after.keys()].filter(isChanged)
  const isReported = as === 'staged' ? isChanged : (path: string) => path === one
  const told = (tree: Tree) => [...tree.values()].map((document) => ({ ...document, reported: isReported(document.path) }))
  // Of files that are only scanned git is asked where they are reported on.
  const documents = told(after).filter(({ reported, scanOnly }) => reported || scanOnly !== true)
  if (as === 'named') return { documents, options: {} }
  if (as === 'staged') return { documents, options: { before: told(before).filter(({ scanOnly }) => scanOnly !== true), affected: true } }
  const was = before.get(one)
  return { documents, options: { saved: documents.flatMap((document) => (document.path !== one ? [document] : was === undefined ? [] : [{ ...was, reported: true }])) } }
}

const counts = { parts: 0, findings: 0, elsewhere: 0, noted: 0, asJudged: 0 }

/** A tree as it was saved, by the entries of its documents. */
interface Judged {
  readonly result: LintResult
  readonly had: ReadonlyMap<number | undefined, SourceDocument>
}

async function follow(first: readonly SourceDocument[], steps: readonly Step[], options: CorpusOptions): Promise<void> {
  const held: Notes = { entries: new Map(), notes: [] }
  const examine = async (documents: readonly SourceDocument[]) => findCredentials(documents)
  const save = async (tree: Tree) => {
    const documents = (await examine([...tree.values()])).map((document) => noted(document, held))
    const result = run(documents, { today, ...options, lookUpCommits: commits, keep: (document, note) => take({ ...tree.get(document.path), ...document }, note, held) })
    const had = new Map([...tree.values()].map((document) => [held.entries.get(nameOf(document)), document]))
    last.judged = had.has(undefined) ? null : { result, had }
  }
  const last: { judged: Judged | null } = { judged: null }
  let now: Tree = new Map([...BYSTANDERS, ...first].map((one) => [one.path, one]))
  await save(now)
  for (const one of steps) {
    const next = new Map(now)
    for (const change of one.changes) change(next)
    const { documents, options: more } = versionsFor(one, now, next)
    const [plain, before, saved] = [await examine(documents), more.before && (await examine(more.before)), more.saved && (await examine(more.saved))]
    const all = { today, ...options, ...more, lookUpCommits: commits }
    const want = run(plain, { ...all, ...(before && { before }), ...(saved && { saved }) })
    const index = new NoteIndex(NoteIndex.pack(held.notes))
    const recall = (version: readonly SourceDocument[]) => version.map((document) => noted(document, held))
    const there = new Set(recall(plain).map(({ entry }) => entry))
    const known = one.as === 'whole' ? last.judged : null
    const asJudged = known && { result: known.result, had: (entry: number) => known.had.has(entry), gone: recall([...known.had].flatMap(([entry, document]) => (there.has(entry) ? [] : [document]))) }
    let hasAsked = false
    const found = run(recall(plain), {
      ...all,
      ...(before && { before: recall(before) }),
      ...(saved && { saved: recall(saved) }),
      ...(asJudged && { judged: asJudged }),
      index: () => {
        hasAsked = true
        return index
      },
    })
    expect(seen(found)).toEqual(seen(want))
    if (hasAsked && one.as === 'whole') counts.asJudged++
    else if (hasAsked) counts.parts++
    counts.noted += plain.filter(({ path }) => path.startsWith('03-')).filter((document) => 'note' in noted(document, held)).length
    counts.findings += want.findings.length
    if (one.as !== 'whole') counts.elsewhere += want.findings.filter(({ place }) => next.has(place.path) && !documents.some(({ path, reported }) => reported && path === place.path)).length
    now = next
    if (one.save) await save(now)
  }
}

async function holds({ change, document }: Trees, options: CorpusOptions, numRuns: number): Promise<void> {
  const trees = fc.uniqueArray(document, { selector: (one) => one.path, minLength: 3, maxLength: 9 })
  await fc.assert(fc.asyncProperty(trees, fc.array(stepBy(change), { minLength: 2, maxLength: 8 }), (documents, steps) => follow(documents, steps, options)), { numRuns })
}

const waivers = readWaivers(
  `waivers:\n${['references-resolve', 'claim-proven-by-evidence', 'titles-unique'].map((rule) => `  - rule: ${rule}\n    path: "**"\n    owner: platform team\n    reason: It may stand.\n    expires: 2026-12-31\n`).join('')}`,
  literal('w'),
)

describe('of a tree of which most is noted, the part that is looked at says what the whole does', () => {
  test('with all rules', async () => {
    await holds(ODD, {}, 6)
    await holds(PLAIN, {}, 18)
    // Else nothing was compared.
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(5)
  }, 180_000)
  test('with waivers and without directives', () => holds(PLAIN, { waivers, directives: false }, 5), 180_000)
  test('with a baseline', async () => {
    const [first] = fc.sample(fc.uniqueArray(document, { selector: (one) => one.path, minLength: 5, maxLength: 8 }), { numRuns: 1, seed: 7 })
    const baseline = readBaseline(writeBaseline([lintCorpus(first ?? [], { today, baseline: 'adopt' })], { today }), literal('b'))
    await holds(ODD, { baseline }, 4)
  }, 180_000)
})

const item = (id: string, status: string, ...blockers: readonly string[]) =>
  `## CTO-WORK-${id} - Widget ${id}\n\nStatus: ${status}.\n\nAcceptance:\n\n- It turns.\n\nBlocked by:\n\n${blockers.map((one) => `- \`CTO-WORK-${one}\`.\n`).join('') || '- None.\n'}\n`
const titled = (name: string, ...parts: readonly string[]) => `---\ntitle: ${name}\nstatus: draft\nroute: cto\ncreated: 2026-06-01\nlast_reviewed: 2026-06-05\n---\n\n# ${name}\n\n${parts.join('')}`
const at = (name: string) => `03-PROTOCOLS/CTO-${name}.md`
const edit = (name: string, from: string, to: string): Change => (documents) => {
  const one = documents.get(at(name))
  if (!one?.text?.includes(from)) throw new Error('There is nothing to change.')
  documents.set(one.path, { ...one, text: one.text.replaceAll(from, to) })
}
const rename = (from: string, to: string): Change => (documents) => {
  const one = documents.get(at(from))
  if (one === undefined) throw new Error('There is nothing to rename.')
  documents.delete(one.path)
  documents.set(at(to), { ...one, path: at(to) })
}
const handOver = (piece: string, from: string, to: string): Change => (documents) => {
  edit(from, piece, '')(documents)
  const one = documents.get(at(to))
  if (one !== undefined) documents.set(one.path, { ...one, text: `${one.text}${piece}` })
}

/** Each change of a tree is looked at as a part of it, and must be told of; what stands in the example is all that is noted. */
const EXAMPLES: Readonly<Record<string, { readonly tree: Readonly<Record<string, string>>; readonly changes: readonly Change[] }>> = {
  'a document refers to one that changes, and to one that does not': {
    tree: { 'A-ROADMAP': titled('A', item('101', 'planned')), 'B-ROADMAP': titled('B', 'See `CTO-WORK-101` and `CTO-WORK-102`.\n'), 'C-ROADMAP': titled('C', item('102', 'planned')) },
    changes: [edit('A-ROADMAP', 'It turns', 'It rolls'), edit('A-ROADMAP', 'CTO-WORK-101', 'CTO-WORK-103'), edit('A-ROADMAP', 'CTO-WORK-103', 'CTO-WORK-101')],
  },
  'a title becomes that of another document, and is one of its own again': {
    tree: { 'A-ROADMAP': titled('A'), 'B-ROADMAP': titled('B'), 'C-ROADMAP': titled('B') },
    changes: [edit('A-ROADMAP', 'title: A', 'title: B'), edit('B-ROADMAP', 'title: B', 'title: D'), edit('A-ROADMAP', 'title: B', 'title: A')],
  },
  'items wait for each other through three documents': {
    tree: { 'A-ROADMAP': titled('A', item('101', 'blocked', '102')), 'B-ROADMAP': titled('B', item('102', 'blocked', '103')), 'C-ROADMAP': titled('C', item('103', 'planned')) },
    changes: [edit('C-ROADMAP', '- None.', '- `CTO-WORK-101`.'), edit('C-ROADMAP', 'Status: planned', 'Status: superseded'), edit('B-ROADMAP', '- `CTO-WORK-103`.', '- None.'), edit('A-ROADMAP', 'Status: blocked', 'Status: in-progress')],
  },
  'an item goes to another document, and is there twice on the way': {
    tree: { 'A-ROADMAP': titled('A', item('101', 'blocked')), 'B-ROADMAP': titled('B', 'See `CTO-WORK-101`.\n'), 'C-ROADMAP': titled('C') },
    changes: [handOver(item('101', 'blocked'), 'A-ROADMAP', 'C-ROADMAP'), edit('B-ROADMAP', 'See `CTO-WORK-101`.\n', item('101', 'planned')), edit('A-ROADMAP', '# A', '# AA'), handOver(item('101', 'planned'), 'B-ROADMAP', 'A-ROADMAP')],
  },
  'a pair comes apart, and together': {
    tree: { 'WIDGET-PRD': titled('CTO Widget Product Requirements'), 'WIDGET-ISSUES': titled('CTO Widget Issues', item('101', 'planned')), 'GEAR-PRD': titled('CTO Gear Product Requirements') },
    changes: [rename('WIDGET-ISSUES', 'GEAR-ISSUES'), edit('GEAR-PRD', 'route: cto', 'route: other'), rename('GEAR-ISSUES', 'WIDGET-ISSUES')],
  },
  'a document comes, one goes, and one can be read no more': {
    tree: { 'A-ROADMAP': titled('A', 'See `CTO-WORK-101`.\n'), 'B-ROADMAP': titled('B', item('101', 'planned')), 'C-ROADMAP': titled('C') },
    changes: [
      (documents) => void documents.set(at('D-ROADMAP'), { path: at('D-ROADMAP'), text: titled('C') }),
      (documents) => void documents.delete(at('B-ROADMAP')),
      (documents) => void documents.set(at('C-ROADMAP'), { path: at('C-ROADMAP'), text: null }),
    ],
  },
  'an item of two status lines is released, whatever else changes': {
    tree: { 'A-ROADMAP': titled('A', item('101', 'planned\n\nStatus: blocked')), 'B-ROADMAP': titled('B'), 'C-ROADMAP': titled('C') },
    changes: [edit('B-ROADMAP', '# B', '# BB'), edit('C-ROADMAP', 'draft', 'review')],
  },
}

describe('what a change has to do with documents that it leaves alone is found', () => {
  test.each(Object.entries(EXAMPLES))('%s', async (_, { changes, tree }) => {
    const documents = Object.entries(tree).map(([name, text]) => ({ path: at(name), text }))
    for (const as of ['whole', 'staged'] as const) {
      for (const save of [true, false]) {
        const before = counts.asJudged + counts.parts
        await follow(documents, changes.map((one) => ({ changes: [one], as, save })), {})
        expect(counts.asJudged + counts.parts - before).toBe(changes.length)
      }
    }
  })
})
