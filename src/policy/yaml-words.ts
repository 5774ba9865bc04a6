import type { ErrorCode } from 'yaml'
import type { Span } from '../model/place.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { YamlProblem } from './yaml-text.ts'
import type { YamlTokens } from './yaml-tokens.ts'

// The parser's own messages may repeat the text, so each of its codes has words of ours.
const WORDS: Readonly<Partial<Record<ErrorCode, Safe>>> = {
  ALIAS_PROPS: literal('an alias with a tag or an anchor'),
  BAD_ALIAS: literal('an alias or anchor without a name'),
  BAD_COLLECTION_TYPE: literal('a tag that does not fit its value'),
  BAD_DIRECTIVE: literal('a `%` directive that is not known'),
  BAD_DQ_ESCAPE: literal('a backslash in double quotes that escapes nothing; use single quotes'),
  BAD_INDENT: literal('a line that is not indented as its place demands, or a bracket that is not closed'),
  BAD_PROP_ORDER: literal('a tag or an anchor at the wrong place'),
  BAD_SCALAR_START: literal('a value that begins with a character YAML reserves; put the value in quotes'),
  BLOCK_AS_IMPLICIT_KEY: literal('a second `: ` in the value, or a line indented too far; put the value in quotes'),
  BLOCK_IN_FLOW: literal('an indented block inside brackets'),
  KEY_OVER_1024_CHARS: literal('a key that is too long'),
  MISSING_CHAR: literal('a quote, a bracket or a blank that is missing'),
  MULTILINE_IMPLICIT_KEY: literal('a line that is not `key: value`'),
  MULTIPLE_ANCHORS: literal('more than one anchor'),
  MULTIPLE_DOCS: literal('more than one YAML document'),
  MULTIPLE_TAGS: literal('more than one tag'),
  TAB_AS_INDENT: literal('a tab where YAML demands blanks'),
  TAG_RESOLVE_FAILED: literal('a tag (`!name`) that is not known or does not fit its value'),
  UNEXPECTED_TOKEN: literal('something that cannot stand at this place; put the value in quotes'),
}

/** Says a parser's error in our words; a quote left open is placed where it opens. */
export function describeYamlError(code: ErrorCode, span: Span, tokens: YamlTokens): YamlProblem {
  if (code === 'MISSING_CHAR' && tokens.openQuote !== null) {
    const start = tokens.openQuote
    return { what: literal('a quote that is not closed'), span: { start, end: start + 1 } }
  }
  return { what: WORDS[code] ?? literal('a form that cannot be read'), span }
}
