import { describe, expect, test } from 'vitest'
import { commentsIn } from '../../src/document/comments.ts'
import { processorSeconds } from '../support/processor-time.ts'

const found = (html: string) => commentsIn(html).map(({ start, end }) => html.slice(start, end))

describe('the comments of a piece of HTML', () => {
  test.each([
    ['one', '<!-- a -->', ['<!-- a -->']],
    ['several', '<!--a--> x <b>y</b> <!--b-->', ['<!--a-->', '<!--b-->']],
    ['one over lines', '<!--\na\n-->', ['<!--\na\n-->']],
    ['one with dashes and brackets in it', '<!-- a -- > <b> <!-- c -->', ['<!-- a -- > <b> <!-- c -->']],
    ['empty ones', '<!----><!--><!---><!--a-->', ['<!---->', '<!-->', '<!--->', '<!--a-->']],
    ['one behind a tag whose value holds a bracket', '<a title="x > y" lang=\'>\'><!--a-->', ['<!--a-->']],
    ['one in an element', '<pre><!--a--></pre>', ['<!--a-->']],
    ['none in a value', '<a title="<!--a-->"></a>', []],
    ['none in an open tag', '<a title="<!--a-->', []],
    ['none in a script, whatever its case', '<SCRIPT>"<!--a-->"</script><!--b-->', ['<!--b-->']],
    ['one in an element that only begins like a script', '<scripted><!--a-->', ['<!--a-->']],
    ['none in a text area that is never closed', '<textarea><!--a-->', []],
    ['none in CDATA, instructions and declarations', '<![CDATA[<!--a-->]]><?x <!--b--> ?><!X <!--c', []],
    ['none that is never closed', '<!--a--><!-- b', ['<!--a-->']],
    ['none in text', 'a < b -- > c', []],
  ])('are %s', (_, html, want) => expect(found(html)).toEqual(want))

  test('are found in linear time', () => {
    const taken = processorSeconds(() => {
      for (const piece of ['<!--', '<a "', '<', '<script>', '<![CDATA[', '<a ', '<?']) commentsIn(piece.repeat(100_000))
    })
    expect(taken).toBeLessThan(2)
  })
})
