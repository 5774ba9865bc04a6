import type { ScanView } from '../scan/scanner.ts'
import type { Outline } from './outline.ts'

/**
 * What the endpoint scanner reads besides the source: each paragraph, heading and cell as a reader sees it, since markup can
 * stand inside an address, and each decoded destination, title and alternative text.
 */
export function viewsOf(outline: Outline): readonly ScanView[] {
  const prose = outline.passages.map(({ text, offsets }): ScanView => ({ text, offsets, context: 'prose' }))
  const attributes = outline.attributes.map(({ text, context, start, end }): ScanView => {
    const offsets = new Uint32Array(text.length + 1).fill(start)
    offsets[text.length] = end
    return { text, offsets, context }
  })
  return [...prose, ...attributes]
}
