import { expect, test } from 'vitest'
import type { Passage } from '../../src/document/passage.ts'
import { clearCheck, viewsOf } from '../../src/document/views.ts'
import { plainOutline } from '../../src/document/plain-outline.ts'
import { contextOf } from '../../src/library/context.ts'
import type { ScanView } from '../../src/scan/scanner.ts'

const TEXTS: Readonly<Record<string, { readonly text: string; readonly read: readonly string[] }>> = {
  'paragraphs that hold nothing': { text: 'One.\n\n- Two `three`.\n', read: ['One.', 'Two three.'] },
  'no heading, which is read with its mark': { text: '# One\n\nTwo.\n', read: ['Two.'] },
  'no text that is worth reading, wherever it stands again': { text: 'At 192.0.2.1:8080.\n\nTwo.\n\nAt 192.0.2.1:`8080`.\n', read: ['Two.'] },
  'nothing where tags may be read with the text': { text: 'The version.\n\nTwo < three.\n', read: [] },
}

for (const [name, { text, read }] of Object.entries(TEXTS)) {
  test(`known to be clear are ${name}`, () => {
    const { scan, clears } = contextOf({}).scanner
    const outline = plainOutline(text)
    if (outline === null) return expect.fail('not plain')
    const suspects = new Set<ScanView>()
    scan(text, viewsOf(outline, text), suspects)
    const isReadClear = clearCheck(text, suspects)
    const known = outline.passages.filter((passage: Passage) => isReadClear(passage))
    expect(known.map((passage) => passage.text)).toEqual(read)
    expect(known.every((passage) => clears(passage.text))).toBe(true)
  })
}
