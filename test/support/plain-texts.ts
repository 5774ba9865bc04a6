/** Texts for comparing the plain reader with remark: made of what is at the edges of its subset, the same for the same seed. */

const WORDS = ['a', 'b', 'word', 'two words', 'x1', 'A', '7', 'é', '日本', '\u00a0', '\u2003', '😀', 'www', 'http', 'i.e.', '1.5']
const SPANS = [
  '`c`', '`` c ` d ``', '` c `', '`  `', '` c`', '`c', '``', '`*c*`', '`a\tb`', '`[x]`', '*e*', '**s**', '**s**:', '**s:**', '*e.*', '(*e*)', '(**s**', '**s**x',
  '*`c`*', '**`c` d**', '**a `c`**', '*a*b', 'a*b*', '* ', ' * ', '** ', ' ** ', '***', '***t***', '*a **b***', '*a b', '**a*', '*a**', '*e*-', '*e*)', '*e*/x', '*é*', '*a é*',
  '[l](d)', '[l](d/e.md#f)', '[a `c`](d)', '[l](', '[l]()', '[](d)', '[l](d e)', '[l](<d>)', '[l](d "t")', '[l](d_e)', '[l](d-e)', '[l](d(e))', '[*l*](d)', '[^l](d)', '![i](d)', '[l] (d)', '[l][m]', '[l]', '[ ](d)', '[x](d)', '[ l ](d)', '[l](http://a.test/c?d=e)', '[www.a.b](d)', '[a_b](c)', '[a!](c)', '!',
  'a_b', 'a__b', '_a_', 'a_', '_a', 'é_b', 'a_é', 'a & b', 'a < b', '&', '&amp;', '<', '<b>', 'a<', '\\', '\\*', 'a:b', 'a: b', '://', 'http://a.test', 'https://a.test.', 'www.a.b', 'WwW.a.b', 'a@b.c', 'mailto:a@b.c', '~a~', '~~a~~', 'a ~ b', '|', 'a | b', '^', '[^1]', '#', '"q"', "'q'", '$', '%', '{}', '+', '-', '=', '>', '.', ';',
]
const STARTS = [
  '', '', '', '', '', '- ', '- ', '- ', '* ', '+ ', '1. ', '1) ', '2. ', '01. ', '10. ', '0. ', '1234567890. ', '123456789. ', '-', '-  ', '- - ', '- 1. ', '1.', '1.  ', '> ', '>', '# ', '## ', '### ', '#', '#a', '####### ', '#\t', '##  ', '    ', '\t', '| ', ':- ', '= ', '=', '---', '***', '___', '--', '- [ ] ', '- [x] ', '[a]: ', '[^a]: ', '<!-- ', '<div>', '```', '```js ', '~~~', '~', '_', '&', '<',
]
const INDENTS = ['', '', '', '', '', '', ' ', '  ', '  ', '   ', '    ', '     ', '      ', '\t']
const ENDS = ['', '', '', '', '', '', '', '', '', '', ' ', '  ', '\\', '\t', ' #', '#', ' ##']
const WHOLE_LINES = [
  '---', '***', '___', '-----', '- - -', '* * *', '===', '```', '```', '````', ' ```', '``` ', '```js', '```js x  y', '``` a`b', '```\u00a0a', '~~~', '<!-- a -->', '<!--', '-->', '<div>', '</div>', '<script>', '</script>', '<?x', '[a]: b', '[^a]: b', '|a|b|', '|-|-|', ':-|', 'a|b', '-|-', '# A', '## B', '### C ###', '#', '# *a*', '## `b` c', 'a', 'A', '- a', '  - b', '    - c', '- a', '1. a', '2. b', '   - c', '* a', '+ a', '  a', '    a', ' a', '', '', '', '', '', '', '> a', '> - a', '-', '1.', '- ', '[ ] a', '[x] a', '  ',
]

export type Choose = <T>(list: readonly T[]) => T

function inlineOf(random: () => number, choose: Choose): string {
  let text = choose(WORDS)
  for (let count = Math.floor(random() * 4); count > 0; count--) text += choose(['', ' ', ' ', ' ']) + choose(random() < 0.5 ? WORDS : SPANS)
  return random() < 0.3 ? choose(SPANS) + text : text
}

function lineOf(random: () => number, choose: Choose): string {
  const kind = random()
  if (kind < 0.4) return choose(WHOLE_LINES)
  if (kind < 0.55) return ''
  return choose(INDENTS) + choose(STARTS) + inlineOf(random, choose) + choose(ENDS)
}

/** Lines that the reader mostly takes, so that what follows them is compared as well. */
function calmLine(random: () => number, choose: Choose): string {
  const start = choose(['', '', '- ', '- ', '  - ', '    - ', '1. ', '2. ', '   - ', '  ', '   ', '    ', '# ', '## ', '* ', '  1. '])
  return random() < 0.25 ? '' : start + choose(WORDS.slice(0, 9)) + (random() < 0.3 ? ` ${choose(SPANS)}` : '')
}

/** One text; some are given frontmatter, CRLF or no last line break. */
export function randomText(random: () => number): string {
  const choose: Choose = (list) => list[Math.floor(random() * list.length)] as (typeof list)[number]
  const calm = random() < 0.5
  const lines: string[] = []
  for (let count = 1 + Math.floor(random() * 9); count > 0; count--) {
    lines.push(calm && random() < 0.85 ? calmLine(random, choose) : lineOf(random, choose))
  }
  if (random() < 0.1) lines.unshift(...choose([['---', 'a: b', '---'], ['---', '---'], ['---', '', '---'], ['---', '# a', '', '# b', '---'], ['---', 'a: b', '--- '], ['---', 'a'], ['--- ', 'a', '---'], ['---', 'a', '----']]))
  const kind = random()
  const lineEnd = kind < 0.15 ? '\r\n' : '\n'
  const text = lines.map((line) => line + (kind < 0.18 && kind > 0.15 && random() < 0.5 ? '\r\n' : lineEnd)).join('')
  return random() < 0.3 ? text.trimEnd() : text
}

/** Tokens whose strings are all tried, up to a number of tokens. */
export const EXHAUSTED: Readonly<Record<string, readonly string[]>> = {
  emphasis: ['*', '**', 'a', ' ', '`', '(', '.', '\n'],
  lists: ['- ', '1. ', '2. ', ' ', '  ', 'a', '\n', '\n\n'],
  blocks: ['# ', '---', '```', '> ', 'a', ' ', '\n', '\n\n'],
  links: ['[', ']', '(', ')', 'a', '!', '^', ' ', '\n'],
  code: ['`', '``', ' ', 'a', '*', '\n', '- '],
  signs: ['a', '_', '&', '<', '\\', ' ', '\n', '~', ':', '|', '-'],
  front: ['---', '\n', 'a', '# ', ' ', '\r\n', '- '],
}

/** Each string of up to `length` of the tokens. */
export function* everyString(tokens: readonly string[], length: number): Generator<string> {
  let level = ['']
  for (let size = 1; size <= length; size++) {
    const next: string[] = []
    for (const before of level) {
      for (const token of tokens) {
        yield before + token
        if (size < length) next.push(before + token)
      }
    }
    level = next
  }
}
