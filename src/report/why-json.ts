import type { Account, Blocker, Definition, Doubt, Judged } from '../model/account.ts'
import type { Place } from '../model/place.ts'
import type { Json } from '../model/policy.ts'
import type { Step } from '../model/release.ts'
import type { RunAnswer } from '../model/run-record.ts'
import type { Spoken } from '../model/standing.ts'
import type { WhyReport } from './why-text.ts'
import { placeShower } from './why-text.ts'
import { doubtWords, stepWords } from './why-words.ts'

/** The form of the output; `schemas/why.schema.json` describes it. */
const FORM = 'sotlint-why/1'

type At = (place: Place) => { readonly filePath: string; readonly line: number; readonly column: number }

function definitionOf({ item, status }: Definition, at: At): Json {
  return { title: item.title, ...at(item.place), status: status && { word: status.word, class: status.class, ...at(status.place) } }
}

function blockerOf({ cleared, entry, ids }: Blocker, at: At): Json {
  return {
    ...at(entry.place),
    text: entry.text,
    cleared,
    ids: ids.map(({ id, status, cleared: done }) => ({ id, status: status?.word ?? null, cleared: done })),
  }
}

function spokenOf({ section, statement }: Spoken, at: At): Json {
  return { kind: statement.kind, ...at(statement.place), evidence: section && { ...at(section.heading.place), time: section.time } }
}

function doubtOf(doubt: Doubt, at: At, prefix: WhyReport['prefix']): Json {
  const show = placeShower(prefix)
  return {
    kind: doubt.kind,
    message: doubtWords(doubt, (section) => show(section.heading.place)),
    ...('by' in doubt ? { by: { ...at(doubt.by.heading.place), time: doubt.by.time } } : {}),
  }
}

function verdictOf(answer: RunAnswer | undefined): { readonly [key: string]: Json } {
  if (answer === undefined || 'unreachable' in answer) return { verdict: null, gates: [], unreachable: answer?.unreachable ?? null }
  return { verdict: answer.verdict, gates: answer.gates, unreachable: null }
}

function judgedOf({ doubts, section }: Judged, at: At, prefix: WhyReport['prefix']): Json {
  const { heading, runs, time } = section
  return {
    heading: heading.text,
    ...at(heading.place),
    time,
    runs: runs.filter(({ baseline }) => !baseline).map(({ answer, name, place, stamp }) => ({ name, stamp, ...at(place), ...verdictOf(answer) })),
    counts: doubts.length === 0,
    doubts: doubts.map((doubt) => doubtOf(doubt, at, prefix)),
  }
}

function stepOf(step: Step, at: At, prefix: WhyReport['prefix']): Json {
  const show = placeShower(prefix)
  return {
    kind: step.kind,
    message: stepWords(step, ({ entry }) => show(entry.place)),
    ...(step.kind === 'prove' ? { after: step.after, folder: step.folder, needs: step.needs.map(({ key, value }) => ({ key, value })), excluded: step.excluded } : {}),
    ...(step.kind === 'clear' ? { blockers: step.blockers.map(({ entry }) => ({ ...at(entry.place) })) } : {}),
  }
}

/** What a program reads; equal trees give equal bytes. */
export function renderWhyJson({ account, prefix, steps }: WhyReport): string {
  const at: At = ({ path, line, column }) => ({ filePath: `${prefix}${path}`, line, column })
  const { definitions, denying, evidence, external, holding, id, mention, proven, unread, waiting }: Account = account
  const result: Json = {
    schema: FORM,
    id,
    external,
    definitions: definitions.map((definition) => definitionOf(definition, at)),
    mention: mention && { ...at(mention) },
    held: steps.length > 0,
    proven,
    blockers: definitions.flatMap((definition) => definition.blockers).map((blocker) => blockerOf(blocker, at)),
    holding: holding.map((spoken) => spokenOf(spoken, at)),
    denying: denying.map((spoken) => spokenOf(spoken, at)),
    waiting: waiting.map(({ item, place }) => ({ item, ...at(place) })),
    evidence: evidence.map((judged) => judgedOf(judged, at, prefix)),
    release: steps.map((step) => stepOf(step, at, prefix)),
    unread: unread.map((path) => `${prefix}${path}`),
  }
  return `${JSON.stringify(result, null, 2)}\n`
}
