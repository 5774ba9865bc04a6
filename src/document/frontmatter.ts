import type { FrontmatterFacts, FrontmatterProblem } from '../model/facts.ts'
import { placeOf } from '../model/place.ts'
import type { LineIndex, Place, Span } from '../model/place.ts'
import type { Policy } from '../model/policy.ts'
import { literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import type { FrontmatterCheck } from '../policy/frontmatter-schema.ts'
import { readYaml } from '../policy/yaml-text.ts'
import type { YamlEntry, YamlNode, YamlText } from '../policy/yaml-text.ts'
import type { ScanView } from '../scan/scanner.ts'
import { findBlock, runsIntoBody } from './frontmatter-block.ts'
import type { FoundBlock } from './frontmatter-block.ts'
import { checkFields } from './frontmatter-fields.ts'
import type { PlaceOf } from './frontmatter-fields.ts'
import { yamlViews } from './yaml-views.ts'

/** What reading the frontmatter needs besides the text. */
export interface FrontmatterContext {
  readonly path: Safe
  readonly lines: LineIndex
  readonly policy: Policy
  readonly check: FrontmatterCheck
  readonly clears: Clears
  /** Says whether the scanner marks something in the stretch. */
  withheld(span: Span): boolean
}

export interface FrontmatterReading {
  readonly facts: FrontmatterFacts | null
  readonly problems: readonly FrontmatterProblem[]
  /** Where the body begins: 0 when there is no block, or none that ends. */
  readonly bodyStart: number
  /** YAML scalars and comments for the scanner. */
  readonly views: readonly ScanView[]
  /** The block's fields as they stand in the text; `null` when it could not be read. */
  readonly fields: WrittenFields | null
}

/** The fields of a block in their order, with the stretch between the lines of the fences. */
export interface WrittenFields extends Span {
  readonly entries: readonly YamlEntry[]
}

/** Far above what people write; the parser takes a fraction of a second for as much. */
export const FRONTMATTER_LIMITS = { length: 65_536, keys: 500 } as const

// A place has no end where the text may hold an endpoint value, since a length tells something of it.
function placer(context: FrontmatterContext): PlaceOf {
  return (span, text = null) => {
    const hidden = context.withheld(span) || (text !== null && !context.clears(text))
    return placeOf(context.path, hidden ? { start: span.start, end: span.start } : span, context.lines)
  }
}

function blockProblem(message: 'frontmatter-missing' | 'frontmatter-yaml', place: Place, detail: Safe | null): FrontmatterProblem {
  return { message, place, ...(detail === null ? {} : { detail }) }
}

/** Why a block that parses holds no fields; `null` when it does. */
function whyNoMapping(root: YamlNode | null): Safe | null {
  if (root === null || (root.kind === 'scalar' && root.text === '')) return literal('an empty block')
  if (root.kind === 'map') return null
  return root.kind === 'list' ? literal('a list instead of fields') : literal('a text instead of fields')
}

function yamlProblems(text: string, block: FoundBlock, yaml: YamlText, place: PlaceOf): readonly FrontmatterProblem[] {
  const [first] = yaml.problems
  if (first && yaml.root === null && runsIntoBody(text.slice(block.yaml.start, first.span.end))) {
    return [blockProblem('frontmatter-yaml', place(block.opening), literal('no `---` closes it before the first heading'))]
  }
  if (first) return yaml.problems.map(({ what, span }) => blockProblem('frontmatter-yaml', place(span, text.slice(span.start, span.end)), what))
  const why = whyNoMapping(yaml.root)
  return why === null ? [] : [blockProblem('frontmatter-yaml', place(block.opening), why)]
}

function readBlock(text: string, block: FoundBlock, context: FrontmatterContext): FrontmatterReading {
  const place = placer(context)
  const yaml = readYaml(text.slice(block.yaml.start, block.yaml.end), block.yaml.start, FRONTMATTER_LIMITS)
  const views = yamlViews(text, yaml)
  const broken = yamlProblems(text, block, yaml, place)
  if (broken.length > 0 || yaml.root?.kind !== 'map') {
    return { facts: null, problems: broken, bodyStart: block.bodyStart, views, fields: null }
  }
  const { check, clears, withheld } = context
  const { fields, problems } = checkFields(yaml.root.entries, { check, clears, withheld, opening: block.opening, place })
  return {
    facts: { place: placeOf(context.path, block.whole, context.lines), fields },
    problems,
    bodyStart: block.bodyStart,
    views,
    fields: { start: block.yaml.start, end: block.yaml.end, entries: yaml.root.entries },
  }
}

/**
 * Reads the YAML block at the very start of a text that has no byte order mark. A block that is missing or cannot be read
 * is one problem (duplicate keys: one each), and what is wrong with its fields is at most one problem a field.
 */
export function readFrontmatter(text: string, context: FrontmatterContext): FrontmatterReading {
  const block = findBlock(text, context.lines)
  if (block.kind === 'found') return readBlock(text, block, context)
  const problem =
    block.kind === 'missing'
      ? blockProblem('frontmatter-missing', placeOf(context.path, { start: 0, end: 0 }, context.lines), block.why)
      : blockProblem('frontmatter-yaml', placeOf(context.path, block.at, context.lines), block.why)
  return { facts: null, problems: [problem], bodyStart: block.kind === 'missing' ? 0 : block.bodyStart, views: [], fields: null }
}
