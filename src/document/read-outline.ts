import type { Policy } from '../model/policy.ts'
import { findCrowd, type Cap } from './caps.ts'
import { readTree, type Parser } from './markdown.ts'
import { outlineOf, type Outline } from './outline.ts'
import { plainOutline } from './plain-outline.ts'
import type { ParseRest } from './remember-trees.ts'

/**
 * What the text's Markdown tree says, or why it is not to be read: of a plain text without making the tree.
 * @throws ParsersDisagree as `readTree` does.
 */
export function readOutline(text: string, limits: Policy['limits'], parser?: Parser, known?: ParseRest): Outline | Cap {
  const outline = (parser === undefined ? plainOutline(text) : null) ?? outlineByTree(text, limits, parser, known)
  return 'reason' in outline ? outline : (findCrowd(outline.headings) ?? outline)
}

function outlineByTree(text: string, limits: Policy['limits'], parser?: Parser, known?: ParseRest): Outline | Cap {
  const tree = readTree(text, limits, parser, known)
  return 'reason' in tree ? tree : outlineOf(tree, text)
}
