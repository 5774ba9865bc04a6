import { indexLines } from '../model/place.ts'
import type { Policy } from '../model/policy.ts'
import { readYaml } from '../policy/yaml-text.ts'
import type { ScanView } from '../scan/scanner.ts'
import { findBlock } from './frontmatter-block.ts'
import { FRONTMATTER_LIMITS } from './frontmatter.ts'
import { readOutline } from './read-outline.ts'
import { viewsOf } from './views.ts'
import { yamlViews } from './yaml-views.ts'

/** What the scanner reads of a Markdown text besides the text itself, as the check of documents does: none of one that costs too much to parse. */
export function markdownViews(text: string, limits: Policy['limits']): readonly ScanView[] {
  const outline = readOutline(text, limits)
  if ('reason' in outline) return []
  const views = viewsOf(outline, text)
  const block = findBlock(text, indexLines(text))
  if (block.kind !== 'found') return views
  return [...views, ...yamlViews(text, readYaml(text.slice(block.yaml.start, block.yaml.end), block.yaml.start, FRONTMATTER_LIMITS))]
}
