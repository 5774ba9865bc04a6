import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFrontmatter } from '../../src/document/frontmatter.ts'
import type { FrontmatterReading } from '../../src/document/frontmatter.ts'
import { defaultPolicy } from '../../src/index.ts'
import { indexLines } from '../../src/model/place.ts'
import type { Span } from '../../src/model/place.ts'
import type { Policy } from '../../src/model/policy.ts'
import { literal } from '../../src/model/safe.ts'
import { compileFrontmatterCheck } from '../../src/policy/frontmatter-schema.ts'
import { processorSeconds } from '../support/processor-time.ts'

const check = compileFrontmatterCheck(defaultPolicy)
const BODY = '\n# CTO Widget Issues\n'

interface Options {
  readonly policy?: Policy
  readonly clears?: (text: string) => boolean
  readonly withheld?: (span: Span) => boolean
}

function read(text: string, options: Options = {}): FrontmatterReading {
  const { policy = defaultPolicy, clears = () => true, withheld = () => false } = options
  return readFrontmatter(text, {
    path: literal('a.md'),
    lines: indexLines(text),
    policy,
    check: options.policy ? compileFrontmatterCheck(policy) : check,
    clears,
    withheld,
  })
}

const FIELDS = {
  title: 'CTO Widget Issues',
  status: 'draft',
  lifecycle_classification: 'sot',
  owner: 'jp',
  created: '2026-06-01',
  last_reviewed: '2026-06-01',
  core_promotion_status: 'not-promoted',
  route: 'cto',
}

/** A block with all fields; those given replace the good ones, and `null` takes one out. */
function block(changes: Readonly<Record<string, string | null>> = {}): string {
  const lines = Object.entries({ ...FIELDS, ...changes }).flatMap(([key, value]) => (value === null ? [] : [`${key}:${value === '' ? '' : ` ${value}`}\n`]))
  return `---\n${lines.join('')}---\n${BODY}`
}

/** `line:column-endLine:endColumn message field`. */
function seen(text: string, options?: Options): readonly string[] {
  return read(text, options).problems.map(({ place, message, field }) => {
    const at = `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`
    return field === undefined ? `${at} ${message}` : `${at} ${message} ${field}`
  })
}

function details(text: string): readonly (string | undefined)[] {
  return read(text).problems.map(({ detail }) => detail)
}

describe('a block that is fine', () => {
  const texts: Readonly<Record<string, string>> = {
    'the plain form': block(),
    'CRLF line ends': block().replaceAll('\n', '\r\n'),
    'lone CR line ends': block().replaceAll('\n', '\r'),
    'blanks behind both fences': block().replaceAll('---\n', '--- \t\n'),
    'no text behind the closing fence': block().slice(0, -BODY.length - 1),
    'quoted scalars': block({ title: '"CTO Widget Issues"', created: "'2026-06-01'", status: '"draft"' }),
    'folded scalars': block({ title: '>\n  CTO Widget\n  Issues', created: '>-\n  2026-06-01', last_reviewed: '|\n  2026-06-01' }),
    comments: block({ status: 'draft # for now', route: 'cto\n# the end' }),
    'another order': `---\n${Object.entries(FIELDS).reverse().map(([key, value]) => `${key}: ${value}\n`).join('')}---\n`,
    'a quoted key': block().replace('title:', '"title":'),
    'a flow mapping': `---\n{${Object.entries(FIELDS).map(([key, value]) => `${key}: ${value}`).join(', ')}}\n---\n`,
    'words that YAML 1.1 took for other things': block({ title: 'yes', owner: 'on' }),
    'an indented ellipsis in a value': block({ title: 'CTO Widget ... Issues' }),
    'an explicit text': block({ title: '!!str 42' }),
  }
  for (const [name, text] of Object.entries(texts)) {
    test(`is accepted with ${name}`, () => {
      expect(seen(text)).toEqual([])
      expect(Object.keys(read(text).facts?.fields ?? {})).toEqual(Object.keys(FIELDS))
    })
  }

  test('gives each value with its place and its key\'s', () => {
    const { facts, bodyStart } = read(block({ title: "'CTO  Widget\n  Issues'" }))
    expect(facts?.fields['title']?.value).toBe('CTO Widget Issues')
    expect(facts?.fields['title']?.key).toMatchObject({ line: 2, column: 1, endColumn: 6 })
    expect(facts?.fields['title']?.place).toMatchObject({ line: 2, column: 8, endLine: 3, endColumn: 10 })
    expect(facts?.place).toMatchObject({ start: 0, line: 1, column: 1, endLine: 11, endColumn: 4 })
    expect(block({ title: "'CTO  Widget\n  Issues'" }).slice(bodyStart)).toBe(BODY)
  })
})

describe('a block that is missing', () => {
  const cases: Readonly<Record<string, readonly [string, string | undefined]>> = {
    'an empty text': ['', undefined],
    'a text without one': ['# Title\n\nText.\n', undefined],
    'a rule at the start with no fields below': ['***\n\nText\n', undefined],
    'a blank line before it': [`\n${block()}`, 'a blank line before it'],
    'blank lines of blanks before it': [`  \n\t\n${block()}`, 'a blank line before it'],
    'text before it': [`Preamble.\n\n${block()}`, 'text before it'],
    'a comment before it': [`<!-- x -->\n${block()}`, 'text before it'],
    'four hyphens': [block().replaceAll('---', '----'), 'a fence that is not exactly three hyphens'],
    'two hyphens': [block().replaceAll('---', '--'), 'a fence that is not exactly three hyphens'],
    'an em dash': [block().replaceAll('---', '\u2014'), 'a fence that is not exactly three hyphens'],
    'an indented fence': [` ${block()}`, 'an indented `---`'],
    'a zero-width space': [`\u200b${block()}`, 'an invisible character before the `---`'],
    'text behind the fence': [block().replace('---', '--- yaml'), 'text behind the opening `---`'],
    'TOML fences': [block().replaceAll('---', '+++'), '`+++` instead of `---`'],
    'fields without a fence': [block().slice(4), 'no `---` before the fields'],
  }
  for (const [name, [text, detail]] of Object.entries(cases)) {
    test(`is reported at the start for ${name}`, () => {
      expect(seen(text)).toEqual(['1:1-1:1 frontmatter-missing'])
      expect(details(text)).toEqual([detail])
      expect(read(text)).toMatchObject({ facts: null, bodyStart: 0 })
    })
  }
})

describe('a block that cannot be read', () => {
  const good = block()
  const cases: Readonly<Record<string, readonly [string, string, string]>> = {
    'no closing fence': [good.replace('\n---\n\n', '\n\n'), '1:1-1:4', 'no `---` closes it'],
    'three dots as the closing fence': [good.replace('\n---\n\n', '\n...\n\n'), '10:1-10:4', '`...` closes it instead of `---`'],
    'three dots, with a rule in the body': [`${good.replace('\n---\n\n', '\n...\n\n')}\n---\n`, '10:1-10:4', '`...` closes it instead of `---`'],
    'no closing fence, with a rule in the body': [`${good.replace('\n---\n\n', '\n\n')}\nText of the body.\n\n---\n`, '1:1-1:4', 'no `---` closes it before the first heading'],
    'an unquoted colon': [block({ title: 'CTO: Widget: Issues' }), '2:8-2:9', 'a second `: ` in the value, or a line indented too far; put the value in quotes'],
    'a tab as indentation': [block({ title: '\n\tx: y' }), '3:1-3:2', 'a tab where YAML demands blanks'],
    'a value that begins with @': [block({ owner: '@jp' }), '5:8-5:9', 'a value that begins with a character YAML reserves; put the value in quotes'],
    'a quote that is not closed': [block({ title: '"CTO Widget Issues' }), '2:8-2:9', 'a quote that is not closed'],
    'a line that is no field': [block({ status: 'draft\nfor now' }), '4:1-4:8', 'a line that is not `key: value`'],
    'a field that is indented': [block({ status: 'draft\n  owner: x' }), '3:9-3:10', 'a second `: ` in the value, or a line indented too far; put the value in quotes'],
    'a key that stands twice': [block({ route: 'cto\ntitle: x' }), '10:1-10:6', 'a key that stands there twice'],
    'a quoted key that stands twice': [block({ route: 'cto\n"title": x' }), '10:1-10:8', 'a key that stands there twice'],
    'an alias': [block({ title: '&a x', owner: '*a' }), '5:8-5:10', 'an alias (`*name`), which is not read here'],
    'an unknown tag': [block({ title: '!x y' }), '2:8-2:10', 'a tag (`!name`) that is not known or does not fit its value'],
    'a key that is a list': ['---\n? [a]\n: b\n---\n', '2:3-2:6', 'a key that is not a plain word'],
    'a list': ['---\n- a\n---\n', '1:1-1:4', 'a list instead of fields'],
    'a text': ['---\ntitle\n---\n', '1:1-1:4', 'a text instead of fields'],
    'no blank behind the colon': ['---\ntitle:x\n---\n', '1:1-1:4', 'a text instead of fields'],
    nothing: ['---\n---\n', '1:1-1:4', 'an empty block'],
    'only a comment': ['---\n# x\n---\n', '1:1-1:4', 'an empty block'],
    'two documents': ['---\na: b\n--- c\n---\n', '3:1-3:6', 'more than one YAML document'],
  }
  for (const [name, [text, place, detail]] of Object.entries(cases)) {
    test(`is one problem for ${name}`, () => {
      expect(seen(text)).toEqual([`${place} frontmatter-yaml`])
      expect(details(text)).toEqual([detail])
      expect(read(text).facts).toBeNull()
    })
  }

  test('names each key that is repeated', () => {
    expect(seen('---\na: 1\na: 2\nb: 1\na: 3\nb: 2\n---\n')).toEqual([
      '3:1-3:2 frontmatter-yaml',
      '5:1-5:2 frontmatter-yaml',
      '6:1-6:2 frontmatter-yaml',
    ])
  })

  test('has its places in a text with CRLF', () => {
    expect(seen(block({ owner: '@jp' }).replaceAll('\n', '\r\n'))).toEqual(['5:8-5:9 frontmatter-yaml'])
  })

  test('leaves the body to be read where it was closed', () => {
    expect(block({ title: 'a: b: c' }).slice(read(block({ title: 'a: b: c' })).bodyStart)).toBe(BODY)
  })
})

describe('hostile YAML', () => {
  const texts: Readonly<Record<string, string>> = {
    'deep flow nesting': `---\na: ${'['.repeat(60_000)}\n---\n`,
    'deep mappings in brackets': `---\n${'{a: '.repeat(15_000)}\n---\n`,
    'deep block lists': `---\n${'- '.repeat(30_000)}x\n---\n`,
    'deep explicit keys': `---\n${'? '.repeat(30_000)}x\n---\n`,
    'deep block mappings': `---\n${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n---\n`,
    'an alias bomb': `---\na: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `${String.fromCharCode(98 + (i % 20))}${i}: &b${i} [*a, *a]`).join('\n')}\n---\n`,
    'many keys': `---\n${Array.from({ length: 5000 }, (_, i) => `k${i}: 1`).join('\n')}\n---\n`,
    'one long value': `---\ntitle: ${'x'.repeat(200_000)}\n---\n`,
  }
  for (const [name, text] of Object.entries(texts)) {
    test(`is refused quickly: ${name}`, () => {
      const taken = processorSeconds(() => {
        const { facts, problems } = read(text)
        expect(facts).toBeNull()
        expect(new Set(problems.map(({ message }) => message))).toEqual(new Set(['frontmatter-yaml']))
      })
      expect(taken).toBeLessThan(2)
    })
  }

  test('takes no key for part of the machinery', () => {
    expect(seen(block({ route: 'cto\n__proto__: {title: x}\nconstructor: y' }))).toEqual([
      '10:1-10:10 field-unknown __proto__',
      '11:1-11:12 field-unknown constructor',
    ])
    expect(({} as Record<string, unknown>)['title']).toBeUndefined()
  })

  test('never makes the reader throw, and all places lie in the text', () => {
    const part = fc.oneof(fc.constantFrom('---', '...', '\n', '\r\n', ': ', '- ', '"', "'", '|', '>', '&a', '*a', '#', '{', '}', '[', ']', '\t', '!!x', 'title', '\u2028', '\\x4'), fc.string({ unit: 'binary', maxLength: 6 }))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = `---\n${parts.join('')}\n---\n`
        const { problems, bodyStart, views } = read(text)
        for (const { place } of problems) expect(place.start >= 0 && place.start <= place.end && place.end <= text.length).toBe(true)
        expect(bodyStart).toBeLessThanOrEqual(text.length)
        for (const view of views) {
          expect(view.offsets.length).toBe(view.text.length + 1)
          const offsets = Array.from(view.offsets)
          expect(offsets.every((offset, i) => offset <= text.length && (i === 0 || offset >= (offsets[i - 1] ?? 0)))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('fields', () => {
  const cases: Readonly<Record<string, readonly [Readonly<Record<string, string | null>>, readonly string[]]>> = {
    'a missing field, at the opening fence': [{ owner: null }, ['1:1-1:4 field-missing owner']],
    'two missing fields': [{ owner: null, route: null }, ['1:1-1:4 field-missing owner', '1:1-1:4 field-missing route']],
    'an unknown field, at its key': [{ titel: 'x' }, ['10:1-10:6 field-unknown titel']],
    'an unknown word, at the value': [{ status: 'finished' }, ['3:9-3:17 field-enum status']],
    'a number where a word must be': [{ status: '5' }, ['3:9-3:10 field-enum status']],
    'a word in another case': [{ status: 'Draft' }, ['3:9-3:14 field-enum status']],
    'a field without a value, at its key': [{ status: '' }, ['3:1-3:7 field-type status']],
    'null where a word must be': [{ status: 'null' }, ['3:9-3:13 field-type status']],
    'a tilde where a date must be': [{ created: '~' }, ['6:10-6:11 field-type created']],
    'a list where a word must be': [{ status: '[draft]' }, ['3:9-3:16 field-type status']],
    'a mapping where a date must be': [{ created: '{a: b}' }, ['6:10-6:16 field-type created']],
    'a block list, at its beginning': [{ owner: '\n  - a\n  - b' }, ['6:3-7:6 field-type owner']],
    'a number as a title': [{ title: '42' }, ['2:8-2:10 field-type title']],
    'a truth value as an owner': [{ owner: 'true' }, ['5:8-5:12 field-type owner']],
    'an empty text': [{ owner: '""' }, ['5:8-5:10 field-type owner']],
    'a text of blanks': [{ owner: '"  "' }, ['5:8-5:12 field-type owner']],
    'no day of the calendar': [{ created: '2026-02-30' }, ['6:10-6:20 date-format created']],
    'a leap day of another year': [{ created: '2027-02-29' }, ['6:10-6:20 date-format created']],
    'a date without hyphens': [{ created: '20260601' }, ['6:10-6:18 date-format created']],
    'a date with a time': [{ created: '2026-06-01T00:00:00Z' }, ['6:10-6:30 date-format created']],
    'a date in another form': [{ created: '1.6.2026' }, ['6:10-6:18 date-format created']],
    'a quoted date that is wrong': [{ created: '"2026-13-01"' }, ['6:10-6:22 date-format created']],
    'one problem each, in order of place': [
      { route: 'x', title: '[]' },
      ['2:8-2:10 field-type title', '9:8-9:9 field-enum route'],
    ],
  }
  for (const [name, [changes, want]] of Object.entries(cases)) {
    test(`are reported for ${name}`, () => {
      expect(seen(block(changes))).toEqual(want)
    })
  }

  test('are accepted on a leap day', () => {
    expect(seen(block({ created: '2028-02-29', last_reviewed: '2028-02-29' }))).toEqual([])
  })

  test('that are wrong are no facts, and the others are', () => {
    const { facts } = read(block({ status: 'finished', titel: 'x' }))
    expect(Object.keys(facts?.fields ?? {})).toEqual(Object.keys(FIELDS).filter((name) => name !== 'status'))
  })

  test('say what is wanted', () => {
    const wanted = (changes: Readonly<Record<string, string>>): unknown => details(block(changes))
    expect(wanted({ core_promotion_status: 'x' })).toEqual(['not-promoted, candidate or promoted'])
    expect(wanted({ route: 'x' })).toEqual(['cto'])
    expect(wanted({ title: '[]' })).toEqual(['a text that is not empty'])
    expect(wanted({ created: '[]' })).toEqual(['a day of the calendar, written YYYY-MM-DD'])
  })

  test('suggest the word that was meant', () => {
    const suggested = (changes: Readonly<Record<string, string | null>>): unknown => read(block(changes)).problems.map(({ suggestion }) => suggestion)
    expect(suggested({ status: 'darft' })).toEqual(['draft'])
    expect(suggested({ status: 'Active' })).toEqual(['active'])
    expect(suggested({ route: 'sot' })).toEqual([undefined])
    expect(suggested({ status: 'finished' })).toEqual([undefined])
    expect(suggested({ owner: null, onwer: 'x' })).toEqual([undefined, 'owner'])
    expect(suggested({ owners: 'x' })).toEqual([undefined])
  })
})

describe('another policy', () => {
  const properties = {
    number: { type: 'integer' },
    tags: { type: 'array' },
    done: { type: 'boolean' },
    short: { type: 'string', maxLength: 5 },
    kind: { type: 'string', const: 'note' },
    title: { type: 'string' },
  }
  const policy: Policy = { ...defaultPolicy, frontmatter: { ...defaultPolicy.frontmatter, schema: { type: 'object', properties } } }

  test('is followed in types, lengths and single words', () => {
    expect(seen('---\nnumber: 7\ntags: [a]\ndone: true\nshort: abc\nkind: note\nmore: {a: b}\n---\n', { policy })).toEqual([])
    expect(seen('---\nnumber: 7.5\ntags: a\ndone: "true"\nshort: abcdef\nkind: x\n---\n', { policy })).toEqual([
      '2:9-2:12 field-type number',
      '3:7-3:8 field-type tags',
      '4:7-4:13 field-type done',
      '5:8-5:14 field-type short',
      '6:7-6:8 field-enum kind',
    ])
  })

  test('gets only scalars of fields that it names as facts', () => {
    const { facts } = read('---\nnumber: 010\ntags: [a]\nmore: x\ntitle: ""\n---\n', { policy })
    expect(Object.entries(facts?.fields ?? {}).map(([name, { value }]) => [name, value])).toEqual([['number', '010'], ['title', '']])
  })
})

describe('what the scanner marks', () => {
  const text = block({ title: 'at 192.0.2.1', status: '192.0.2.1', '"192.0.2.1"': 'x' })
  const marks = (part: string): boolean => !part.includes('192.0.2.1')

  test('is withheld, with no end to its place', () => {
    const { facts, problems } = read(text, { clears: marks })
    expect(facts?.fields['title']).toMatchObject({ value: null, place: { line: 2, column: 8, endLine: 2, endColumn: 8 } })
    expect(seen(text, { clears: marks })).toEqual(['3:9-3:9 field-enum status', '10:1-10:1 field-unknown'])
    expect(JSON.stringify([facts, problems])).not.toContain('192.0.2.1')
  })

  test('is withheld where only the source shows it', () => {
    const withheld = (span: Span): boolean => text.slice(span.start, span.end).includes('at 192')
    expect(read(text, { withheld }).facts?.fields['title']?.value).toBeNull()
  })
})

describe('views', () => {
  const views = (text: string): readonly (readonly [string, string, readonly string[]])[] =>
    read(text).views.map((view) => [view.context, view.text, view.text.split('').map((_, i) => text[view.offsets[i] ?? 0] ?? '')])

  test('hold keys, decoded values and comments', () => {
    expect(views('---\na: "b\\x63\\u0064" # e\nf: |\n  g\n  h\n---\n').map(([context, text]) => [context, text])).toEqual([
      ['yaml', 'a'],
      ['yaml', 'bcd'],
      ['yaml', 'f'],
      ['yaml', 'g\nh\n'],
      ['comment', '# e'],
    ])
  })

  const places: Readonly<Record<string, readonly [string, string]>> = {
    'a plain value': ['bcd', 'bcd'],
    'a plain value over lines': ['bc\n  de', 'bc\nde'],
    'single quotes': ["'b''c'", "b'c"],
    'double quotes with escapes': ['"b\\x63\\td"', 'b\\\\d'],
    'double quotes with a pair of surrogates': ['"a\\U0001F600b"', 'a\\\\b'],
    'double quotes with a joined line': ['"b\\\n  c"', 'bc'],
    'a folded block': ['>-\n  bc\n  de', 'bc\nde'],
    'a literal block': ['|-\n  bc\n\n  de', 'bc\n\nde'],
  }
  for (const [name, [value, sources]] of Object.entries(places)) {
    test(`know where each character of ${name} stands`, () => {
      expect(views(`---\na: ${value}\n---\n`)[1]?.[2].join('')).toBe(sources)
    })
  }

  test('exist where the block cannot be parsed', () => {
    expect(read('---\na: "\\x62"\nc: d: e # f\n---\n').views.map(({ text }) => text)).toContain('# f')
  })
})
