import type { Suppressed } from '../model/exceptions.ts'
import type { Severity } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import type { Json } from '../model/policy.ts'
import { fromRoot } from './format.ts'
import type { RenderContext } from './format.ts'
import { hasEnd } from './shown.ts'
import type { Shown } from './shown.ts'

type Base = Pick<RenderContext, 'base'>

export const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** As many related places as GitHub keeps of a result. */
const RELATED = 100

/** As many of them as a message leads to. */
const LINKED = 10

/** A path as a relative URI: each step of it percent-encoded, half a pair as U+FFFD. */
function uriOf(path: string): string {
  return path.split('/').map((step) => encodeURIComponent(step.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'))).join('/')
}

export function artifactOf(path: string, context: Base): Json {
  return { uri: uriOf(fromRoot(path, context)) }
}

function locationOf(path: string, place: Place, context: Base): { readonly [key: string]: Json } {
  const { column, endColumn, endLine, line } = place
  const end = hasEnd({ place }) ? { endLine, endColumn } : {}
  return { physicalLocation: { artifactLocation: artifactOf(path, context), region: { startLine: line, startColumn: column, ...end } } }
}

/** A text inside a link of ours. */
function escaped(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&')
}

/** A text by itself: only what would read as a link needs escaping, and all else shows as it is to readers that know none. */
function plain(text: string): string {
  return text.includes('](') ? escaped(text) : text
}

/** The message, what to do, and links to the places that take part: those without one are not shown. */
function textOf({ finding: { fix, message, related } }: Shown): string {
  const links = related.slice(0, LINKED).map((other, index) => ` [${escaped(other.message)}](${index + 1})`)
  return `${plain(`${message} ${fix}`)}${links.join('')}`
}

/** A comment silences inside the document; waivers and baselines do it from outside. */
function suppressionOf({ by, cause }: Suppressed, prefix: string, context: Base): Json {
  if (cause === null) return { kind: 'external', status: 'accepted', justification: by }
  const { line, path } = cause.place
  const file = by === 'directive' ? `${prefix}${path}` : path
  const reason = 'reason' in cause ? `${cause.owner}, until ${cause.expires}: ${cause.reason}` : by
  return {
    kind: by === 'directive' ? 'inSource' : 'external',
    status: 'accepted',
    justification: reason,
    location: { physicalLocation: { artifactLocation: artifactOf(file, context), region: { startLine: line } } },
  }
}

/** One finding. Its fingerprint is handed over as the one that GitHub would else make from the text of the line. */
export function resultOf(one: Shown, index: ReadonlyMap<string, number>, context: Base): Json {
  const { finding, mark, path, prefix, suppressed } = one
  const { messageId, place, related, ruleId, severity } = finding
  const ruleIndex = index.get(ruleId)
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: textOf(one) },
    locations: [locationOf(path, place, context)],
    ...(related.length > 0 && {
      relatedLocations: related.slice(0, RELATED).map((other, at) => ({ id: at + 1, ...locationOf(`${prefix}${other.place.path}`, other.place, context), message: { text: plain(other.message) } })),
    }),
    partialFingerprints: { primaryLocationLineHash: mark.fingerprint, 'sotlint/v1': mark.fingerprint },
    suppressions: suppressed === null ? [] : [suppressionOf(suppressed, prefix, context)],
    properties: { messageId },
  }
}
