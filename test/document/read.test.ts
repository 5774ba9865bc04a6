import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INTERNAL_NAME } from '../scan/corpus/hosts.ts'
import { factsOf } from '../support/facts.ts'
import { processorSeconds } from '../support/processor-time.ts'

const item = (body: string) => `# T\n\n## CTO-WORK-101 - Widget\n\n${body}\n`
const firstItem = (text: string) => factsOf(text).workItems[0]

describe('a status line', () => {
  const forms: Record<string, [line: string, word: string | null, more: boolean]> = {
    'plain': ['Status: blocked.', 'blocked', false],
    'without a full stop': ['Status: blocked', 'blocked', false],
    'in capitals': ['STATUS: Blocked.', 'blocked', false],
    'with a bold label': ['**Status:** blocked.', 'blocked', false],
    'with a bold label before the colon': ['**Status**: blocked.', 'blocked', false],
    'with an emphasised value': ['Status: *blocked*.', 'blocked', false],
    'with a value in backticks': ['`Status`: `in-progress`.', 'in-progress', false],
    'bold as a whole': ['**Status: blocked.**', 'blocked', false],
    'before a hard break': ['Status: blocked.\\\nMore.', 'blocked', false],
    'before a comment': ['Status: blocked. <!-- since June -->', 'blocked', false],
    'with a reason behind it': ['Status: blocked on parts.', 'blocked', true],
    'with a comma behind it': ['Status: blocked, parts.', 'blocked', true],
    'of an unknown word': ['Status: stuck.', null, false],
    'of no word': ['Status:', null, false],
    'behind a bullet that swallows it': ['- x\nStatus: blocked.', 'blocked', false],
    'in front of its description': ['Status: blocked.\nA description.', 'blocked', false],
  }
  for (const [name, [line, word, more]] of Object.entries(forms)) {
    it(`is read ${name}`, () => {
      expect(firstItem(item(line))?.statusLines.map((status) => [status.word, status.more])).toEqual([[word, more]])
    })
  }

  const none: Record<string, string> = {
    'in a fence': '```\nStatus: done.\n```',
    'in an indented block': 'Text.\n\n    Status: done.',
    'in a comment': '<!--\nStatus: done.\n-->',
    'in a comment inside a paragraph': 'Text <!--\nStatus: done.\n-->',
    'in a quote': '> Status: done.',
    'as a bullet': '- Status: done.',
    'in the middle of a line': 'The line Status: done.',
    'in an evidence section below': 'Text.\n\n### Run Evidence - 2026-06-01\n\nStatus: done.',
    'below the next heading of its depth': 'Text.\n\n## Notes\n\nStatus: done.',
  }
  for (const [name, body] of Object.entries(none)) {
    it(`is not seen ${name}`, () => {
      expect(firstItem(item(body))?.statusLines).toEqual([])
    })
  }
})

describe('a labelled block', () => {
  const forms: Record<string, [body: string, entries: string[]]> = {
    'with blank lines': ['Acceptance:\n\n- One.\n- Two.\n\nBlocked by:\n\n- x', ['One.', 'Two.']],
    'in tight form': ['Acceptance:\n- One.\n- Two.\nBlocked by:\n- x', ['One.', 'Two.']],
    'with stars': ['Acceptance:\n\n* One.\n* Two.', ['One.', 'Two.']],
    'with pluses': ['Acceptance:\n+ One.\n+ Two.\nStatus: blocked.', ['One.', 'Two.']],
    'with numbers': ['Acceptance:\n1. One.\n2. Two.\nCurrent evidence:\n- x', ['One.', 'Two.']],
    'with nested bullets': ['Acceptance:\n- One.\n  - Two.\n    - Three.\nBlocked by:\n- x', ['One.', 'Two.', 'Three.']],
    'with a wrapped bullet': ['Acceptance:\n- One\n  goes on.\nBlocked by:\n- x', ['One goes on.']],
    'with tasks': ['Acceptance:\n- [ ] One.\n- [x] Two.', ['One.', 'Two.']],
    'with a bold label': ['**Acceptance:**\n\n- One.', ['One.']],
    'with a bold label and colon behind': ['**Acceptance**:\n- One.', ['One.']],
    'in small letters': ['acceptance:\n- One.', ['One.']],
    'as a heading': ['### Acceptance\n\n- One.\n\n### Blocked by\n\n- x', ['One.']],
    'as a heading with a colon': ['### Acceptance:\n- One.\n', ['One.']],
    'at the end of a paragraph': ['Words go first.\nAcceptance:\n- One.', ['One.']],
    'at the end of a line': ['Words go first. Acceptance:\n- One.', ['One.']],
    'on one line': ['Acceptance: One.\n\nText.', ['One.']],
    'on one line that wraps': ['Acceptance: One and\nmore of it.\nStatus: blocked.', ['One and more of it.']],
    'of code spans and entities': ['Acceptance:\n- `a` &amp; *b*', ['a & b']],
  }
  for (const [name, [body, entries]] of Object.entries(forms)) {
    it(`is read ${name}`, () => {
      for (const text of [item(body), item(body).replaceAll('\n', '\r\n'), `\uFEFF${item(body)}`]) {
        const block = firstItem(text)?.blocks.find(({ role }) => role === 'acceptance')
        expect(block?.entries.map((entry) => entry.text)).toEqual(entries)
      }
    })
  }

  it('ends where the next label stands, though CommonMark reads that as more of the bullet', () => {
    const blocks = firstItem(item('Acceptance:\n- One.\nBlocked by:\n- Two.\nCurrent evidence:\n- Three.'))?.blocks
    expect(blocks?.map((block) => [block.role, block.place.line, block.entries.map(({ text }) => text)])).toEqual([
      ['acceptance', 5, ['One.']],
      ['blockers', 7, ['Two.']],
      ['currentEvidence', 9, ['Three.']],
    ])
  })

  it('is empty only when nothing but comments follows it', () => {
    const empty = (body: string) => firstItem(item(body))?.blocks[0]?.empty
    expect(empty('Acceptance:\n\nBlocked by:\n- x')).toBe(true)
    expect(empty('Acceptance:\n\n<!-- later -->\n')).toBe(true)
    expect(empty('**Acceptance:**\n')).toBe(true)
    expect(empty('Acceptance:\n\nProse.')).toBe(false)
    expect(empty('Acceptance:\n- x')).toBe(false)
  })

  const blockers: Record<string, [entry: string, ids: string[], pure: boolean, none: boolean]> = {
    'an id': ['CTO-WORK-102.', ['CTO-WORK-102'], true, false],
    'ids': ['`CTO-WORK-102`, CTO-WORK-103 and CTO-WORK-104.', ['CTO-WORK-102', 'CTO-WORK-103', 'CTO-WORK-104'], true, false],
    'an id with more': ['CTO-WORK-102 is late.', ['CTO-WORK-102'], false, false],
    'an id in the wrong case': ['cto-work-102', ['CTO-WORK-102'], true, false],
    'words': ['Part supply.', [], false, false],
    'none': ['None.', [], false, true],
    'n/a': ['N/A', [], false, true],
    'n.a.': ['n.a.', [], false, true],
    'a dash': ['–', [], false, true],
    'a word that begins with none': ['None of the parts came.', [], false, false],
  }
  for (const [name, [entry, ids, pure, none]] of Object.entries(blockers)) {
    it(`says what it waits for: ${name}`, () => {
      const [read] = firstItem(item(`Blocked by:\n\n- ${entry}`))?.blocks[0]?.entries ?? []
      expect([read?.ids, read?.pure, read?.none]).toEqual([ids, pure, none])
    })
  }
})

describe('a work item heading', () => {
  const forms: Record<string, [heading: string, id: string | null, flaw: string | null]> = {
    'exact': ['## CTO-WORK-101 - Widget', 'CTO-WORK-101', null],
    'with a long number': ['## CTO-WORK-1001 - Widget', 'CTO-WORK-1001', null],
    'with inline code': ['## `CTO-WORK-101` - Widget', 'CTO-WORK-101', null],
    'setext': ['CTO-WORK-101 - Widget\n---', 'CTO-WORK-101', null],
    'closed': ['## CTO-WORK-101 - Widget ##', 'CTO-WORK-101', null],
    'with an en dash': ['## CTO-WORK-101 – Widget', 'CTO-WORK-101', 'separator'],
    'with a colon': ['## CTO-WORK-101: Widget', 'CTO-WORK-101', 'separator'],
    'in small letters': ['## cto-work-101 - Widget', 'CTO-WORK-101', 'case'],
    'with a blank in the id': ['## CTO-WORK 101 - Widget', 'CTO-WORK-101', 'prefix'],
    'with underscores': ['## CTO_WORK_101 - Widget', 'CTO-WORK-101', 'prefix'],
    'with two digits': ['## CTO-WORK-11 - Widget', null, 'digits'],
    'without a number': ['## CTO-WORK - Widget', null, 'digits'],
    'without a title': ['## CTO-WORK-101', 'CTO-WORK-101', 'title'],
    'with an empty title': ['## CTO-WORK-101 -', 'CTO-WORK-101', 'title'],
    'too deep': ['### CTO-WORK-101 - Widget', 'CTO-WORK-101', 'depth'],
  }
  for (const [name, [heading, id, flaw]] of Object.entries(forms)) {
    it(`is read ${name}`, () => {
      const facts = factsOf(`# T\n\n${heading}\n\nStatus: blocked.\n`)
      expect(facts.workItems.map((one) => one.id)).toEqual(id === null ? [] : [id])
      expect(facts.malformedHeadings.map((one) => one.flaw)).toEqual(flaw === null ? [] : [flaw])
    })
  }

  for (const [name, text] of Object.entries({
    'in a fence': '```\n## CTO-WORK-101 - Widget\n```\n',
    'in a quote': '> ## CTO-WORK-101 - Widget\n',
    'as a title': '# CTO-WORK-101 - Widget\n',
    'of other work': '## CTO-WORKSHOP - Plan\n',
    'that names one later': '## Notes on CTO-WORK-101\n',
  })) {
    it(`is not seen ${name}`, () => {
      const facts = factsOf(text)
      expect([facts.workItems, facts.malformedHeadings]).toEqual([[], []])
    })
  }
})

describe('a statement', () => {
  const forms: Record<string, [text: string, ...want: [kind: string, ids: string, status?: string][]]> = {
    'S1 with one id': ['`CTO-WORK-102` remains blocked until pass evidence exists.', ['remains-blocked', '102']],
    'S1 with a list': ['CTO-WORK-102, CTO-WORK-103, and `CTO-WORK-104` remain blocked until x.', ['remains-blocked', '102 103 104']],
    'S1 with more than ids': ['`CTO-WORK-102` and Stage 2 remain blocked until x.', ['remains-blocked', '102']],
    'S1 over a line break': ['`CTO-WORK-102` remains\nblocked until x.', ['remains-blocked', '102']],
    'S1 with emphasis': ['**CTO-WORK-102** remains *blocked* until x.', ['remains-blocked', '102']],
    'S1 in capitals': ['CTO-WORK-102 REMAINS BLOCKED UNTIL X.', ['remains-blocked', '102']],
    'S1 in one code span': ['`CTO-WORK-102 remains blocked until x`', ['remains-blocked', '102']],
    'S1 in a quote': ['> CTO-WORK-102 remains blocked until x.', ['remains-blocked', '102']],
    'S1 in a table': ['| a |\n| - |\n| CTO-WORK-102 remains blocked until x. |', ['remains-blocked', '102']],
    'S1 after another sentence': ['Words. CTO-WORK-102 remains blocked until x. Words.', ['remains-blocked', '102']],
    'S2 with other words between': ['Keep `CTO-WORK-102`, `CTO-WORK-103`, and Stage 2 blocked until x.', ['keep-blocked', '102 103']],
    'S2 as a demand': ['The route keeps `CTO-WORK-102` blocked until x.', ['keep-blocked', '102']],
    'S2 with an id in its condition': ['Keep `CTO-WORK-102` blocked until `CTO-WORK-103` has a run.', ['keep-blocked', '102']],
    'S1 with an id in its condition': ['`CTO-WORK-102` remains blocked until CTO-WORK-103 and CTO-WORK-104 pass.', ['remains-blocked', '102']],
    'S3': ['The route requires proof before unblocking `CTO-WORK-102` or CTO-WORK-103.', ['before-unblocking', '102 103']],
    'S4': ['A configured endpoint alone does not validate `CTO-WORK-102`, or `CTO-WORK-103`.', ['alone-does-not-validate', '102 103']],
    'S5': ['- This does not validate `CTO-WORK-102` or `CTO-WORK-103`.', ['does-not-validate', '102 103']],
    'S6': ['- This validates `CTO-WORK-102`.', ['validates', '102']],
    'S7': ['CTO-WORK-102 is blocked.', ['status-is', '102', 'blocked']],
    'S7 with the word status': ['`CTO-WORK-102` status is `in-progress`.', ['status-is', '102', 'in-progress']],
    'S7 after a conditional clause': ['If parts come, CTO-WORK-102 is done.', ['status-is', '102', 'done']],
    'S8 with an id': ['Current downstream blocker is `CTO-WORK-102`.', ['current-blocker', '102']],
    'S8 with words': ['Current active blocker is the protocol seam.', ['current-blocker', '']],
  }
  for (const [name, [text, ...want]] of Object.entries(forms)) {
    it(`is read: ${name}`, () => {
      const read = factsOf(`${text}\n`).statements.map(({ kind, ids, status }) => [
        kind,
        ids.map((id) => id.slice(-3)).join(' '),
        ...(status ? [status] : []),
      ])
      expect(read).toEqual(want)
    })
  }

  const none: Record<string, string> = {
    'in a fence': '```\nCTO-WORK-102 remains blocked until x.\n```',
    'in a comment': '<!-- CTO-WORK-102 remains blocked until x. -->',
    'without until': 'CTO-WORK-102 remains blocked by the seam.',
    'without a condition': 'CTO-WORK-102 remains blocked until.',
    'of a later subject': 'After CTO-WORK-102, Stage 2 remains blocked until x.',
    'over a full stop': 'We saw CTO-WORK-102. Stage 2 remains blocked until x.',
    'that forbids keeping': 'Do not keep CTO-WORK-102 blocked until x.',
    'under once': 'Start once CTO-WORK-102 is validated.',
    'under until with a list': 'Wait until `CTO-WORK-102`, and CTO-WORK-103 is done.',
    'in the past': 'CTO-WORK-102 was blocked.',
    'that is denied': 'CTO-WORK-102 is not blocked.',
    'of a longer word': 'CTO-WORK-102 is readymade.',
    'of a branch name': 'CTO-WORK-102-fix is blocked.',
  }
  for (const [name, text] of Object.entries(none)) {
    it(`is not seen ${name}`, () => {
      expect(factsOf(`${text}\n`).statements).toEqual([])
    })
  }

  it('is found in reasonable time whatever ids, or beginnings of statements, go before it', () => {
    const long = ['CTO-WORK-102, ', 'CTO-WORK-102 and x ', 'keep CTO-WORK-102 ', 'once CTO-WORK-102 is done '].map((words) => words.repeat(20_000))
    for (const words of long) {
      const taken = processorSeconds(() => expect(factsOf(`${words}. CTO-WORK-103 remains blocked until x.\n`).statements.at(-1)?.ids).toEqual(['CTO-WORK-103']))
      expect(taken).toBeLessThan(5)
    }
  })

  it('does not reach over a label that follows a bullet without a full stop', () => {
    const facts = factsOf(item('Acceptance:\n- CTO-WORK-102\nBlocked by:\n- remains blocked until x'))
    expect(facts.statements).toEqual([])
  })
})

describe('an evidence section', () => {
  const section = (body: string, heading = '## Widget Run Evidence - 2026-06-01') => `# T\n\n## CTO-WORK-101 - W\n\nText.\n\n${heading}\n\n${body}\n`
  const first = (text: string) => factsOf(text).evidence[0]

  it('gives its facts without backticks and final full stops', () => {
    const body = '- Report status: `pass`.\n- case model: **x-1.5**\n* Failure reason: a. b.\n\nMarker: `m.txt`.\n- Other key: 1.'
    expect(first(section(body))?.facts.map(({ key, value, place }) => [key, value, place.line])).toEqual([
      ['reportStatus', 'pass', 9],
      ['model', 'x-1.5', 10],
      ['failureReason', 'a. b', 11],
      ['marker', 'm.txt', 13],
    ])
  })

  it('gives its runs, whichever key ends in artifact, and the time of the latest that is no baseline', () => {
    const run = (stamp: string) => `\`/home/x/harness-runs/${stamp}-r1-widget-12\`.`
    const body = [
      `- Run artifact directory: ${run('20260601T010000Z')}`,
      `- Focused validator artifact: ${run('20260601T030000Z')}`,
      `- Real loop artifact after the correction: ${run('20260601T020000Z')}`,
      `- Same-run fake baseline artifact: ${run('20260601T040000Z')}`,
    ].join('\n')
    const read = first(section(body))
    expect(read?.runs.map((one) => [one.stamp, one.baseline, one.inRunFolder])).toEqual([
      ['2026-06-01T01:00:00Z', false, true],
      ['2026-06-01T03:00:00Z', false, true],
      ['2026-06-01T02:00:00Z', false, true],
      ['2026-06-01T04:00:00Z', true, true],
    ])
    expect(read?.time).toBe('2026-06-01T03:00:00Z')
  })

  const paths: Record<string, [path: string, inFolder: boolean, stamp: string | null]> = {
    'relative': ['harness-runs/20260601T022535Z-r1-widget-2', true, '2026-06-01T02:25:35Z'],
    'in another folder': ['my-harness-runs/20260601T022535Z-r1-widget-2', false, '2026-06-01T02:25:35Z'],
    'without a number': ['harness-runs/20260601T022535Z-widget', false, '2026-06-01T02:25:35Z'],
    'of no day': ['harness-runs/20260231T022535Z-widget-2', false, null],
    'of no hour': ['harness-runs/20260601T252535Z-widget-2', false, null],
    'of no run': ['reports/latest', false, null],
  }
  for (const [name, [path, inFolder, stamp]] of Object.entries(paths)) {
    it(`reads a run path ${name}`, () => {
      const [run] = first(section(`- Run artifact directory: \`${path}\`.`))?.runs ?? []
      expect([run?.inRunFolder, run?.stamp]).toEqual([inFolder, stamp])
    })
  }

  it('speaks for the item above it, or for those it validates', () => {
    expect(first(section('- Report status: `fail`.'))?.belongsTo).toEqual(['CTO-WORK-101'])
    const read = first(section('- This validates CTO-WORK-102.\n- This does not validate CTO-WORK-103.'))
    expect([read?.belongsTo, read?.denies]).toEqual([['CTO-WORK-102'], ['CTO-WORK-103']])
    expect(first('# T\n\n## X Evidence - 2026-06-01\n\nText.\n')?.belongsTo).toEqual([])
  })

  const headings: Record<string, [heading: string, date: string | null]> = {
    'dated': ['## Widget Evidence - 2026-06-01', '2026-06-01'],
    'of depth 3': ['### Widget Evidence - 2026-06-01', '2026-06-01'],
    'dated by another word': ['## Widget Notes - 2026-06-01', '2026-06-01'],
    'with an en dash': ['## Widget Evidence – 2026-06-01', null],
    'of no day': ['## Widget Evidence - 2026-02-30', null],
    'undated': ['## Budget Correction', null],
  }
  for (const [name, [heading, date]] of Object.entries(headings)) {
    it(`is known by its heading: ${name}`, () => {
      expect(factsOf(section('Text.', heading)).evidence.map((one) => one.date)).toEqual([date])
    })
  }

  it('is known by its report under any heading, and not by the words of other headings', () => {
    expect(factsOf(section('- Report status: `fail`.', '## Result')).evidence).toHaveLength(1)
    for (const heading of ['## Evidently', '#### Run Evidence', '### Current evidence', '## CTO-WORK-102 - Evidence store']) {
      expect(factsOf(section('Text.', heading)).evidence).toEqual([])
    }
  })

  it('keeps plain headings inside it, and ends at evidence of its own', () => {
    const body = '- Report status: `fail`.\n\n### Details\n\n- Marker: `m`.\n\n### Rerun Evidence - 2026-06-02\n\n- Report status: `pass`.'
    expect(factsOf(section(body)).evidence.map((one) => one.facts.map(({ key }) => key))).toEqual([
      ['reportStatus', 'marker'],
      ['reportStatus'],
    ])
  })
})

describe('references', () => {
  const found = (text: string) => factsOf(text).references.map(({ id, exact, place }) => [id, exact, place.column])
  const forms: Record<string, [text: string, ...want: [string | null, boolean, number][]]> = {
    'exact': ['See CTO-WORK-102.', ['CTO-WORK-102', true, 5]],
    'in a code span': ['See `CTO-WORK-102`.', ['CTO-WORK-102', true, 6]],
    'with a genitive': ["CTO-WORK-102's end", ['CTO-WORK-102', true, 1]],
    'in parentheses': ['(CTO-WORK-102)', ['CTO-WORK-102', true, 2]],
    'side by side': ['CTO-WORK-102/CTO-WORK-103', ['CTO-WORK-102', true, 1], ['CTO-WORK-103', true, 14]],
    'with a blank': ['CTO-WORK 102', ['CTO-WORK-102', false, 1]],
    'with too few digits': ['CTO-WORK-30', [null, false, 1]],
    'in small letters': ['cto-work-102', ['CTO-WORK-102', false, 1]],
    'in a branch name': ['CTO-WORK-102-fix and x-CTO-WORK-102'],
    'in a path': ['`runs/CTO-WORK-102/x` and `a/CTO-WORK-102.md`'],
    'in a fence': ['```\nCTO-WORK-102\n```'],
    'in a comment': ['<!-- CTO-WORK-102 -->'],
    'of no number': ['CTO-WORK items'],
  }
  for (const [name, [text, ...want]] of Object.entries(forms)) {
    it(`are read ${name}`, () => expect(found(text)).toEqual(want))
  }
})

describe('a document that is not read', () => {
  const cases: Record<string, [text: string, reason: string, line: number]> = {
    'for want of line breaks': [`--- title: A status: draft --- # A ${'word '.repeat(20)}## B`, 'collapsed', 1],
    'for want of line breaks in its body': [`---\ntitle: A\n---\n# A ${'word '.repeat(200)}## B words`, 'collapsed', 4],
    'for its nesting': [`# A\n\n${'> '.repeat(500)}x\n`, 'too-deep', 3],
    'for its nested lists': [`# A\n\n${Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- x\n`).join('')}`, 'too-deep', 103],
    'for a paragraph without end': [`# A\n\n${'a\\: b\n'.repeat(40_000)}`, 'too-complex', 14_441],
    'for its headings': [`# A\n\n${'## B\n\nc\n\n'.repeat(10_001)}`, 'too-complex', 39_999],
    'for its entities': [`# A\n\n${'&amp;\n'.repeat(100_000)}`, 'too-complex', 11_455],
    'for its addresses': [`# A\n\n${'www.example.com a@example.com\n'.repeat(50_000)}`, 'too-complex', 9_227],
    'for its emphasis': [`# A\n\n${'*a_'.repeat(20_000)}\n`, 'too-complex', 3],
  }
  for (const [name, [text, reason, line]] of Object.entries(cases)) {
    it(`says so ${name}`, () => {
      const { unread } = factsOf(text)
      expect([unread?.reason, unread?.place.line]).toEqual([reason, line])
    })
  }

  it('is not one with a plain paragraph or list of any length', () => {
    for (const text of [`# A\n\n${'a: b\n'.repeat(40_000)}`, `# A\n\n${'- a\n'.repeat(40_000)}`]) expect(factsOf(text).unread).toBeNull()
  })

  it('is not one with a long paragraph, a long table row or a rule', () => {
    for (const text of [`# A\n\n${'word '.repeat(400)}\n\n## B\n`, `# A\n\n${'See issue #5. '.repeat(90)}\n`, '--- a\n\ntext --- b\n']) {
      expect(factsOf(text).unread).toBeNull()
    }
  })
})

it('reads a document whose lines end in a lone CR as it reads one with LF', () => {
  const text = `---\ntitle: A\n---\n\n${item('Status: blocked.\nAcceptance:\n- One.\nBlocked by:\n- CTO-WORK-102.')}`
  expect(factsOf(text.replaceAll('\n', '\r'))).toEqual(factsOf(text))
  expect(factsOf(`# A\r\r${'> '.repeat(500)}x\r`).unread?.reason).toBe('too-deep')
})

describe('facts', () => {
  it('are found in reasonable time, however long a word, a line or a table', () => {
    const pieces = ['x', '7', '_', '10.', '0a:', 'ssh ', 'host port ', '\\', '\t', 'aHR0cDov', '| host |\n', '| ssh | host |\n| ssh |\n']
    for (const piece of pieces) {
      const taken = processorSeconds(() => factsOf(`# T\n\n${piece.repeat(60_000 / piece.length)}\n`))
      expect(taken, JSON.stringify(piece)).toBeLessThan(5)
    }
  })

  it('hold nothing that the scanner marks, wherever it stands', () => {
    const value = `http://${INTERNAL_NAME}:8000/v1`
    const text = `---\ntitle: ${value}\nowner: ${value}\n---\n\n# ${value}\n\n## CTO-WORK-101 - ${value}\n\nStatus: blocked.\n\nBlocked by:\n\n- ${value}\n- \`${value}\`\n\n## Run Evidence - 2026-06-01\n\n- Failure reason: \`${value}\`.\n- Run artifact directory: \`${value}/harness-runs/20260601T022535Z-r1-w-2\`.\n- Marker: \`${INTERNAL_NAME.replace('.', '\u200b.')}:8000\`.\n`
    const facts = factsOf(text)
    expect(facts.endpoints.length).toBeGreaterThan(6)
    expect(JSON.stringify(facts)).not.toContain('model-host')
    expect(facts.evidence[0]?.facts.map(({ key }) => key)).toEqual(['failureReason', 'runArtifact', 'marker'])
  })

  it('are frozen and survive JSON, for any text', () => {
    const part = fc.constantFrom('---\n', '# T\n', '## CTO-WORK-101 - W\n', 'Status: blocked.\n', 'Blocked by:\n', '- x\n', '\n', '```\n', '<!--', '-->', 'Report status: `pass`.\n', '## E Evidence - 2026-06-01\n', '> ', '  ', '`', '*', '\r\n', 'CTO-WORK-102 remains blocked until x.', '\u0000', '\uD800')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const facts = factsOf(parts.join(''))
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
        expect(Object.isFrozen(facts.workItems)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
