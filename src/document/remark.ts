import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Processor } from 'unified'

/**
 * Takes out what changes a tree after it was parsed: remark-gfm seeks further bare addresses in text and leaves the nodes that it
 * makes, and the text around them, without a position. The text itself says as much.
 */
function withoutTransforms(this: Processor): void {
  const data = this.data()
  const extensions = data.fromMarkdownExtensions ?? []
  data.fromMarkdownExtensions = extensions.flat().map(({ transforms: _, ...extension }) => extension)
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(withoutTransforms).freeze()

/** The Markdown tree of a text as remark gives it: what a tree is, is defined here. The programs load this module with the first text that is not plain. */
export function parseWithRemark(text: string): Root {
  return processor.parse(text)
}
