import { dirname } from 'node:path/posix'
import { CannotCheck } from '../../model/cannot-check.ts'
import type { DocumentFacts } from '../../model/facts.ts'
import type { KindPolicy, Policy } from '../../model/policy.ts'
import { fill, literal, ownText } from '../../model/safe.ts'
import type { Clears, Safe } from '../../model/safe.ts'
import { itemBody, noticeFor, sectionsBody } from './bodies.ts'
import { frontmatterOf, routeFor } from './frontmatter.ts'
import { nextId } from './next-id.ts'
import { kindTitle, topicOf } from './topic.ts'

/** A document that is not there yet. */
export interface Draft {
  /** Below the root, with `/`. */
  readonly path: Safe
  readonly text: Safe
  /** The work item that it holds, if its kind holds any. */
  readonly id: Safe | null
  /** The file name of the partner that it asks for and that is not there. */
  readonly missing: Safe | null
}

export interface DraftContext {
  readonly documents: readonly DocumentFacts[]
  readonly policy: Policy
  readonly today: Safe
  readonly clears: Clears
}

export type DraftKind = 'issues' | 'prd'

/** The folder of documents, where no partner says it: what stands before the first wildcard of the first glob. */
function folderOf({ documents, tree }: Policy): Safe {
  const fixed = (documents.include[0] ?? '').split('/').slice(0, -1)
  const wild = fixed.findIndex((part) => /[*?{[!(]/.test(part))
  const folder = (wild < 0 ? fixed : fixed.slice(0, wild)).join('/')
  return folder === '' && documents.include.length === 0 ? tree.marker : ownText(folder)
}

function kindOf(name: DraftKind, { documents }: Policy): KindPolicy {
  const kind = documents.kinds[name]
  if (kind !== undefined) return kind
  throw new CannotCheck('CONFIG_INVALID', fill(literal('the policy has no kind of document called `{name}`'), { name: ownText(name) }), literal('add it under `documents.kinds`'))
}

/** The other half of the pair, if it is there. */
function partnerOf(stem: string, kind: KindPolicy, documents: readonly DocumentFacts[]): DocumentFacts | null {
  const isPartner = (document: DocumentFacts) => document.kind === kind.pair && document.name.stem?.toUpperCase() === stem.toUpperCase()
  return documents.find(isPartner) ?? null
}

/** Words of the partner's title, so that both are called alike: what stands between the route and the kind. */
function sharedTitle(partner: DocumentFacts | null, partnerWord: Safe | undefined, route: Safe, titleField: string): Safe | null {
  const title = partner?.frontmatter?.fields[titleField]?.value
  if (!title || partnerWord === undefined) return null
  const words = title.split(' ')
  const isForm = words.length > 2 && words[0]?.toUpperCase() === route.toUpperCase() && words.at(-1)?.toUpperCase() === partnerWord
  return isForm ? ownText(words.slice(1, -1).join(' ')) : null
}

/** Drafts a document that keeps the policy, beside its partner where there is one. */
export function draftOf(name: string, kindName: DraftKind, { clears, documents, policy, today }: DraftContext): Draft {
  const kind = kindOf(kindName, policy)
  const partnerWord = kind.pair === undefined ? undefined : policy.documents.kinds[kind.pair]?.word
  const kindWords = [kind.word, ...(partnerWord === undefined ? [] : [partnerWord])]
  const field = policy.documents.prefixField
  const usual = routeFor(field, null, documents, policy)
  const before = topicOf(name, usual, kindWords, clears)
  const partner = partnerOf(`${usual}-${before.stem}`, kind, documents)
  const route = routeFor(field, partner, documents, policy)
  const topic = sharedTitle(partner, partnerWord, route, policy.frontmatter.titleField) ?? before.title
  const [prefix, word] = [ownText(route.toUpperCase()), kindTitle(kind.word)]
  const title = fill(literal('{prefix} {topic} {word}'), { prefix, topic, word })
  const head = frontmatterOf({ title, today, route, partner, documents, policy })
  const id = (kind.minWorkItems ?? 0) > 0 ? nextId(documents, policy) : null
  const parts = [...(id === null ? [] : [itemBody(id, topic, policy)]), ...((kind.sections ?? []).length > 0 ? [sectionsBody(kind)] : [])]
  const folder = partner === null ? folderOf(policy) : ownText(dirname(partner.path).replace(/^\.$/, ''))
  const file = (last: Safe) => fill(literal('{prefix}-{stem}-{last}.md'), { prefix, stem: before.stem, last })
  return {
    path: folder === '' ? file(kind.word) : fill(literal('{folder}/{file}'), { folder, file: file(kind.word) }),
    text: fill(literal('{head}\n# {title}\n\n{notice}{body}'), { head: head.text, title, notice: noticeFor(head.promotion, policy), body: ownText(parts.join('\n')) }),
    id,
    missing: partner === null && partnerWord !== undefined ? file(partnerWord) : null,
  }
}
