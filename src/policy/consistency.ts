import type { Policy } from '../model/policy.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { Wording } from './config-words.ts'

/** What a JSON Schema cannot say: where one part of a policy names what another part must hold. */
type Check = (policy: Policy) => readonly Wording[]

function wrong(path: readonly string[], what: Safe, hint: Safe): Wording {
  return { path, what, hint }
}

/** Each word that stands in two of the lists; case does not count. */
function repeated(lists: Readonly<Record<string, readonly Safe[]>>, base: readonly string[], thing: Safe): readonly Wording[] {
  const seen = new Map<string, readonly [string, Safe]>()
  return Object.entries(lists).flatMap(([name, words]) =>
    words.flatMap((word): readonly Wording[] => {
      const [firstName, firstWord] = seen.get(word.toLowerCase()) ?? [name, word]
      seen.set(word.toLowerCase(), [firstName, firstWord])
      if (firstName === name) return []
      const data = { thing, word, first: ownText(firstName), second: ownText(name) }
      const what = fill(literal('{thing} `{word}` stands under both `{first}` and `{second}`.'), data)
      const hint = literal('A word can have one meaning only: take it out of one of the two.')
      return [{ path: [...base, name, `=${word}`], otherPath: [...base, firstName, `=${firstWord}`], what, hint }]
    }),
  )
}

/** Each word that is not among those that another part of the policy lists. */
function strangers(words: readonly Safe[], known: readonly string[], path: readonly string[], where: Safe): readonly Wording[] {
  return words
    .filter((word) => !known.includes(word))
    .map((word) => wrong([...path, `=${word}`], fill(literal('`{word}` is not listed in `{where}`.'), { word, where }), fill(literal('Use a word of `{where}`, or add it there.'), { where })))
}

const checkWords: Check = ({ work, evidence }) => [
  ...repeated({ ...work.statuses }, ['work', 'statuses'], literal('the status')),
  ...repeated({ ...work.labels }, ['work', 'labels'], literal('the label')),
  ...repeated({ ...evidence.keys }, ['evidence', 'keys'], literal('the key')),
  ...strangers([work.blockedStatus], work.statuses.held, ['work', 'blockedStatus'], literal('work.statuses.held')),
  ...strangers(work.readyStatuses, work.statuses.open, ['work', 'readyStatuses'], literal('work.statuses.open')),
  ...strangers(work.activeStatuses, work.statuses.open, ['work', 'activeStatuses'], literal('work.statuses.open')),
  ...strangers(evidence.unstartedStatuses, evidence.reportStatuses, ['evidence', 'unstartedStatuses'], literal('evidence.reportStatuses')),
  ...strangers(evidence.onceKeys.map(ownText), Object.keys(evidence.keys), ['evidence', 'onceKeys'], literal('evidence.keys')),
]

const checkKinds: Check = ({ documents: { kinds } }) =>
  Object.entries(kinds).flatMap(([name, kind]) => {
    const path = ['documents', 'kinds', name]
    const twin = Object.entries(kinds).find(([other, { word }]) => other < name && word === kind.word)
    return [
      ...strangers(kind.pair === undefined ? [] : [kind.pair], Object.keys(kinds), [...path, 'pair'], literal('documents.kinds')),
      ...(['lists', 'criteria', 'commands'] as const).flatMap((key) =>
        strangers([kind[key] ?? []].flat(), kind.sections ?? [], [...path, key], fill(literal('documents.kinds.{name}.sections'), { name: ownText(name) })),
      ),
      ...(twin ? [{ ...wrong([...path, 'word'], literal('two kinds have this word.'), literal('The word tells the kinds apart: give each its own.')), otherPath: ['documents', 'kinds', twin[0], 'word'] }] : []),
    ]
  })

const checkFields: Check = ({ documents, frontmatter }) => {
  const { schema, ...named } = frontmatter
  const fields = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Readonly<Record<string, number>>>>)
  const names = fields.map(([name]) => name)
  const where = literal('frontmatter.schema.properties')
  const lengths = fields.filter(([, field]) => (field['minLength'] ?? 0) > (field['maxLength'] ?? Infinity))
  return [
    ...Object.entries(named).flatMap(([key, field]) => strangers([field], names, ['frontmatter', key], where)),
    ...strangers([documents.prefixField], names, ['documents', 'prefixField'], where),
    ...strangers((schema['required'] ?? []) as readonly Safe[], names, ['frontmatter', 'schema', 'required'], where),
    ...lengths.map(([name]) => {
      const path = ['frontmatter', 'schema', 'properties', name]
      return wrong(path, literal('no text is long enough and short enough for this field.'), literal('Make `minLength` no greater than `maxLength`.'))
    }),
  ]
}

const checkClaims: Check = ({ claims, evidence, notice }) => [
  ...strangers([claims.reportStatus], evidence.reportStatuses, ['claims', 'reportStatus'], literal('evidence.reportStatuses')),
  ...strangers(claims.contraryStatuses, evidence.reportStatuses, ['claims', 'contraryStatuses'], literal('evidence.reportStatuses')),
  ...strangers([claims.admission], evidence.admissions, ['claims', 'admission'], literal('evidence.admissions')),
  ...repeated({ reportStatus: [claims.reportStatus], contraryStatuses: claims.contraryStatuses }, ['claims'], literal('the report status')),
  ...repeated({ required: notice.required, forbidden: notice.forbidden }, ['notice'], literal('the value')),
]

const checkCitations: Check = ({ citations, evidence }) => {
  const path = ['citations', 'repositories']
  const keysOf = (key: string) => strangers([ownText(key)], evidence.keys.commit, path, literal('evidence.keys.commit'))
  return Object.keys(citations.repositories).flatMap((key) => keysOf(key).map((wording) => ({ ...wording, path: [...path, key] })))
}

/** Each entry that is not of the form of an id. */
function noIds(ids: readonly Safe[], { idDigits, idPrefix }: Policy['work'], path: readonly string[]): readonly Wording[] {
  return ids.flatMap((id) => {
    const digits = id.startsWith(idPrefix) ? id.slice(idPrefix.length) : ''
    if (/^\d{1,9}$/.test(digits) && digits.length >= idDigits) return []
    const what = fill(literal('this is no id of the form `{prefix}` and at least {count} digits.'), { prefix: idPrefix, count: idDigits })
    return [wrong([...path, `=${id}`], what, literal('Write the id in full, as the documents do.'))]
  })
}

const checkExternal: Check = ({ tree, work }) => noIds(tree.external, work, ['tree', 'external'])

/** What is expected and forbidden at once; case counts, as it does in reports. */
function expectedInVain({ expect, forbid }: Policy['harness'], key: 'provider' | 'model'): readonly Wording[] {
  const list = key === 'provider' ? forbid.providers : forbid.models
  if (!list.includes(expect[key])) return []
  const path = ['harness', 'forbid', `${key}s`, `=${expect[key]}`]
  const what = fill(literal('the {key} `{word}` is forbidden and expected.'), { key: ownText(key), word: expect[key] })
  return [{ ...wrong(path, what, literal('No run can show both: take it out of one of the two.')), otherPath: ['harness', 'expect', key] }]
}

const checkHarness: Check = ({ harness, work }) => [
  ...expectedInVain(harness, 'provider'),
  ...expectedInVain(harness, 'model'),
  ...Object.entries(harness.unblocking).flatMap(([kind, lists]) =>
    (['eligible', 'never'] as const).flatMap((key) => noIds(lists[key], work, ['harness', 'unblocking', kind, key])),
  ),
  ...noIds(harness.notValidated, work, ['harness', 'notValidated']),
]

const checkLifecycle: Check = ({ frontmatter, lifecycle: { field, transitions } }) => {
  if (Object.keys(transitions).length === 0) return []
  const fields = (frontmatter.schema['properties'] ?? {}) as Readonly<Record<string, Readonly<Record<string, readonly Safe[]>>>>
  const unknown = strangers([field], Object.keys(fields), ['lifecycle', 'field'], literal('frontmatter.schema.properties'))
  if (unknown.length > 0) return unknown
  const words = fields[field]?.['enum'] ?? []
  if (words.length === 0) return []
  const where = fill(literal('frontmatter.schema.properties.{field}.enum'), { field })
  const path = ['lifecycle', 'transitions']
  return Object.entries(transitions).flatMap(([from, steps]) => [
    ...strangers([ownText(from)], words, path, where).map((wording) => ({ ...wording, path: [...path, from] })),
    ...strangers(steps, words, [...path, from], where),
  ])
}

/** What parts of a policy say against each other. */
export function findContradictions(policy: Policy): readonly Wording[] {
  return [checkWords, checkKinds, checkFields, checkLifecycle, checkClaims, checkCitations, checkExternal, checkHarness].flatMap((check) => check(policy))
}
