import { describe, expect, test } from 'vitest'
import { defineRule, fixCorpus } from '../../src/index.ts'
import { parseMarkdown } from '../../src/document/markdown.ts'
import { literal } from '../../src/model/safe.ts'
import { FORWARDED } from '../scan/corpus/hosts.ts'

const path = '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'
const FRONT = '---\ntitle: CTO Widget Issues\n---\n\n'

/** The text as it is fixed, and the same when it is fixed again. */
function fixed(text: string): string {
  const [once] = fixCorpus([{ path, text }], { today: '2026-06-30' }).fixed
  if (!once) return text
  expect(fixCorpus([{ path, text: once.text }], { today: '2026-06-30' }).fixed).toEqual([])
  return once.text
}

/** Cases of a text below some frontmatter, by name: before and after. */
function table(cases: Readonly<Record<string, readonly [before: string, after: string]>>, front = FRONT): void {
  for (const [name, [before, after]] of Object.entries(cases)) {
    test(name, () => {
      expect(fixed(front + before)).toBe(front + after)
      expect(fixed(`\uFEFF${front}${before}`.replaceAll('\n', '\r\n'))).toBe(`\uFEFF${front}${after}`.replaceAll('\n', '\r\n'))
    })
  }
}

const same = (text: string) => [text, text] as const
const item = (body: string) => `## CTO-WORK-101 - Widget\n\n${body}`

describe('a swallowed label', () => {
  table({
    'gets a blank line before it': [item('Acceptance:\n- It turns.\nBlocked by:\n- Supply.\n'), item('Acceptance:\n- It turns.\n\nBlocked by:\n- Supply.\n')],
    'gets one behind it, too, where a number would not begin a list': [
      item('Acceptance:\n1. It turns.\nBlocked by:\n2. Supply.\n'),
      item('Acceptance:\n1. It turns.\n\nBlocked by:\n\n2. Supply.\n'),
    ],
    'gets one behind it, too, before what would make a heading or a table of it, or its text': [
      item('- It turns.\nBlocked by:\n---\n\n- It turns.\nAcceptance:\n<b>\n\n- It turns.\nBlocked by:\n| - |\n'),
      item('- It turns.\n\nBlocked by:\n\n---\n\n- It turns.\n\nAcceptance:\n\n<b>\n\n- It turns.\n\nBlocked by:\n\n| - |\n'),
    ],
    'stays where a wrapped line behind it would become a heading of it': same(item('- It turns.\nBlocked by: supply\n---\n')),
    'stays alone, while what else there is goes': [item('- It turns. \nBlocked by: supply\n---\n'), item('- It turns.\nBlocked by: supply\n---\n')],
    'gets none behind it before a heading': [item('- It turns.\nAcceptance:\n### Blocked by\n'), item('- It turns.\n\nAcceptance:\n### Blocked by\n')],
    'gets none behind it where the number does': [
      item('Acceptance:\n1. It turns.\nBlocked by:\n1. Supply.\n'),
      item('Acceptance:\n1. It turns.\n\nBlocked by:\n1. Supply.\n'),
    ],
    'and the one of the current evidence, whose lines stay as they are': [
      item('Blocked by:\n- Supply. \nCurrent evidence: \n- None. \n'),
      item('Blocked by:\n- Supply.\n\nCurrent evidence: \n- None. \n'),
    ],
    'below the current evidence as well': [
      item('Current evidence:\n\n- None.\nBlocked by:\n- Supply.\n'),
      item('Current evidence:\n\n- None.\n\nBlocked by:\n- Supply.\n'),
    ],
    'stays where current evidence would have to change': same(item('Blocked by:\n1. Supply.\nCurrent evidence:\n2. None.\n')),
    'stays in a bullet that is indented as it is': same(item('Acceptance:\n\n- It turns.\n  Blocked by: Supply.\n')),
  })

  test('is a paragraph of its own then, between two lists', () => {
    const tree = parseMarkdown(fixed(`${FRONT}${item('Acceptance:\n- It turns.\nBlocked by:\n- Supply.\nCurrent evidence:\n- None.\n')}`))
    expect(tree.children.map(({ type }) => type)).toEqual(['yaml', 'heading', 'paragraph', 'list', 'paragraph', 'list', 'paragraph', 'list'])
  })
})

describe('a status line', () => {
  table({
    'gets its full stop': [item('Status: blocked\n'), item('Status: blocked.\n')],
    'gets it behind all marks': [item('**Status:** `in-progress`\n'), item('**Status:** `in-progress`.\n')],
    'gets it before a hard line break': [item('Status: blocked  \nSupply it.\n'), item('Status: blocked.  \nSupply it.\n')],
    'gets it in the place of blanks that nobody sees': [item('Status: Blocked  \n'), item('Status: Blocked.\n')],
    'stays where the word is none of the policy': same(item('Status: stuck\n')),
    'stays where more is said': same(item('Status: blocked on supply\n')),
    'stays where there are two': same(item('Status: blocked\n\nStatus: validated\n')),
    'stays with a backslash behind it': same(item('Status: blocked\\\nSupply it.\n')),
  })
})

describe('blanks at the end of a line', () => {
  table({
    'go': ['# One \n\nTwo\t\nthree.  \n   \n- four \n', '# One\n\nTwo\nthree.\n\n- four\n'],
    'go at the end of a text that has no last line break': ['Two.  ', 'Two.'],
    'stay in a hard line break': same('One  \ntwo.\n'),
    'stay in code': same('```\na  \n```\n\n    b  \n    c\n\nSee `d \ne`.\n'),
    'stay behind a backslash': same('One\\ \ntwo.\n'),
    'stay in an evidence section': same('## Run Evidence - 2026-06-01 \n\n- Report status: `fail`. \n\n  \n'),
    'stay where an endpoint value is': same(`It runs at ${FORWARDED} \n`),
  })
})

describe('a reference', () => {
  table({
    'gets the exact form': ['See cto-work-101, CTO-WORK 102 and CTO_WORK_103.\n', 'See CTO-WORK-101, CTO-WORK-102 and CTO-WORK-103.\n'],
    'gets it in marks, a cell and the text of a link': [
      '**cto-work-101** and [cto-work-102](cto-work-102.md)\n\n| a |\n| - |\n| CTO-WORK 103 |\n',
      '**CTO-WORK-101** and [CTO-WORK-102](cto-work-102.md)\n\n| a |\n| - |\n| CTO-WORK-103 |\n',
    ],
    'gets it in code that is the reference and nothing else': ['Waits for `CTO-WORK 101`.\n', 'Waits for `CTO-WORK-101`.\n'],
    'stays in code where it may be a branch or part of a command': same('Run `git switch CTO-WORK_101` on `cto-work-102`.\n'),
    'stays with too few digits': same('See CTO-WORK-10 and cto-work 7.\n'),
    'stays where it may be no reference': same('The CTO work 2026 is planned.\n'),
    'stays in a code block, a comment and HTML': same('```\ncto-work-101\n```\n\n<!-- cto-work-101 -->\n\n<b title="cto-work-101"></b>\n'),
    'stays in addresses and paths': same('https://example.com/a?b=cto-work-101 and <https://example.com/?cto-work-102>, runs/cto-work-103/x, cto-work-104.md, @cto-work-105, #cto-work-106.\n'),
    'stays in the destination of a link': same('[it](#cto-work-101 "cto-work-101")\n\n[x]: cto-work-101\n'),
    'stays in a heading, which is a title or an anchor': same('## About cto-work-101\n'),
    'stays in evidence': same('## Run Evidence - 2026-06-01\n\n- This does not validate cto-work-101.\n'),
    'stays in current evidence': same(item('Current evidence:\n\n- Waits for cto-work-102.\n')),
    'stays where an endpoint value is': same(`See cto-work-101 at ${FORWARDED}.\n`),
  })
})

describe('the fields of the frontmatter', () => {
  const block = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\nText.\n`
  table(
    {
      'get the order of the policy': [
        block('owner: jp', 'title: CTO Widget Issues', 'created: 2026-06-01', 'status: draft'),
        block('title: CTO Widget Issues', 'status: draft', 'owner: jp', 'created: 2026-06-01'),
      ],
      'move with the comments above and behind them': [
        block('title: a', '# who', 'owner: jp', 'status: "draft"  # for now'),
        block('title: a', 'status: "draft"  # for now', '# who', 'owner: jp'),
      ],
      'lose their blanks on the way': [block('title: a', 'owner: jp ', 'status: draft '), block('title: a', 'status: draft', 'owner: jp')],
      'leave an unknown one where it is': [block('owner: jp', 'color: blue', 'title: a'), block('title: a', 'color: blue', 'owner: jp')],
      'leave a last comment where it is': [block('owner: jp', 'title: a', '# end'), block('title: a', 'owner: jp', '# end')],
      'stay below a comment that may be about all of them': same(block('# fields', 'owner: jp', 'title: a')),
      'stay with a value of several lines': same(block('owner: >', '  jp', 'title: a')),
      'stay with a quoted value of several lines': same(block('owner: "j', '  p"', 'title: a')),
      'stay with a list': same(block('owner: jp', 'tags:', '  - a', 'title: a')),
      'stay with blank lines, which make groups': same(block('owner: jp', '', 'title: a')),
      'stay in a block that holds an endpoint value': same(block(`owner: ${FORWARDED}`, 'title: a')),
      'stay in a block that cannot be read': same(block('owner: jp', 'title: a', 'title: b')),
      'stay where none is out of order': same(block('title: a', 'route: cto')),
    },
    '',
  )
})

describe('what is not touched', () => {
  const slip = `${FRONT}Text. \n`
  test('a document that is not reported, and one that is only scanned', () => {
    expect(fixCorpus([{ path, text: slip, reported: false }, { path: 'x.md', text: slip, scanOnly: true }]).fixed).toEqual([])
  })
  test('a document with an encoding problem, one that is too large, one that lost its line breaks', () => {
    const documents = [
      { path, text: slip, problem: 'encoding' as const },
      { path: `${path}2`, text: slip, problem: 'too-large' as const },
      { path: `${path}3`, text: `--- title: x --- # x ${'word '.repeat(200)}## CTO-WORK-101 - x ` },
    ]
    expect(fixCorpus(documents).fixed).toEqual([])
  })
  test('a finding that is switched off, and one of a rule that did not run', () => {
    expect(fixCorpus([{ path, text: slip }], { rules: [] }).fixed).toEqual([])
  })
  test('a document that would say something else, whatever a rule hands over', () => {
    const rule = (start: number, fixable?: true) =>
      defineRule({
        id: 'optimist', summary: 'All is well.', why: 'It is.', fix: 'Say so.', bad: '', good: '',
        messages: { gloom: { severity: 'info', text: 'This is gloomy.', source: 'X', ...(fixable && { fixable }) } },
        check: (facts, report) => report('gloom', facts.start, {}, { edit: { start, end: start + 7, parts: [literal('validated')] } }),
      })
    const text = `${FRONT}${item('Status: blocked.\n\nIt is blocked.\n')}`
    const [status, prose] = [text.indexOf('blocked'), text.lastIndexOf('blocked')]
    expect(fixCorpus([{ path, text }], { rules: [rule(status, true)] })).toEqual({ fixed: [], left: [path] })
    expect(fixCorpus([{ path, text }], { rules: [rule(status)] })).toEqual({ fixed: [], left: [] })
    // This one hands its change over each time, so that there is no end.
    expect(fixCorpus([{ path, text }], { rules: [rule(prose, true)] })).toEqual({ fixed: [], left: [path] })
  })
  test('line breaks of all kinds, and the last line', () => {
    expect(fixed(`${FRONT}One \r\ntwo \rthree \nfour \n\r\n\n\n`)).toBe(`${FRONT}One\r\ntwo\rthree\nfour\n\r\n\n\n`)
  })
})
