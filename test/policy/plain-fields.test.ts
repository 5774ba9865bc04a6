import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { generateTree } from '../../bench/tree.mjs'
import { readPlainFields } from '../../src/policy/plain-fields.ts'
import { parseYaml } from '../../src/policy/yaml-parse.ts'
import { everyString } from '../support/plain-texts.ts'

const LIMITS = { length: 65_536, keys: 500 }

/** Compares with the parser where the text is taken; says whether it was. */
function agrees(text: string, base = 4): boolean {
  const plain = readPlainFields(text, base, LIMITS)
  if (plain) expect(plain, JSON.stringify(text)).toEqual(parseYaml(text, base, LIMITS))
  return plain !== null
}

describe('plain fields', () => {
  const taken: Readonly<Record<string, string>> = {
    'words': 'title: CTO Case Retry PRD\nstatus: draft\n',
    'dates': 'created: 2026-05-28\nlast_reviewed: 2026-02-30\n',
    'lines that end in CRLF': 'title: A b\r\nroute: cto\r\n',
    'a last line without an end': 'a: b\nc: d',
    'a colon inside a word': 'a: b:c\nd: x :y\n',
    'a number sign inside a word': 'a: b#c\n',
    'quotes and brackets inside': 'a: it\'s "so" [1] {2} & *x* !y | > % @ `z`\n',
    'words that YAML 1.1 took for truth': 'a: yes\nb: on\nc: No\n',
    'a number with words behind it': 'a: 4 units\nb: 1,000\nc: 12:30\nd: 3.x y\n',
    'letters from elsewhere': 'title: Größe 日本 – é\n',
    'names of no consequence': '__proto__: a\nconstructor: b\n',
    'keys with hyphens and digits': 'last-reviewed2: a\n_x: b\n',
  }
  for (const [name, text] of Object.entries(taken)) {
    test(`takes ${name}`, () => {
      expect(agrees(text)).toBe(true)
    })
  }

  const refused: Readonly<Record<string, string>> = {
    'nothing': '',
    'quotes': 'a: "b"\n', 'single quotes': "a: 'b'\n", 'a list': 'a:\n  - b\n', 'a flow list': 'a: [b]\n', 'a flow map': 'a: {b: c}\n', 'an anchor': 'a: &b c\n',
    'an alias': 'a: *b\n', 'a tag': 'a: !b c\n', 'a block': 'a: |\n  b\n', 'a fold': 'a: >-\n  b\n', 'a directive': '%YAML 1.2\n', 'a reserved sign': 'a: @b\n', 'a grave': 'a: `b`\n',
    'a comment': '# b\na: c\n', 'a comment behind a value': 'a: b # c\n', 'a comment that a tab parts': 'a: b\t# c\n', 'a second colon': 'a: b: c\n', 'a colon at the end': 'a: b:\n', 'no value': 'a:\n', 'a value that is a blank': 'a:  \n',
    'two blanks': 'a:  b\n', 'a tab': 'a:\tb\n', 'a tab inside': 'a: b\tc\n', 'a blank at the end': 'a: b \n', 'no blank': 'a:b\n', 'a blank before the colon': 'a : b\n', 'an indent': ' a: b\n',
    'a folded value': 'a: b\n  c\n', 'a blank line': 'a: b\n\nc: d\n', 'a key twice': 'a: b\na: c\n', 'null': 'a: null\n', 'Null': 'a: Null\n', 'a tilde': 'a: ~\n', 'true': 'a: true\n', 'FALSE': 'a: FALSE\n',
    'a whole number': 'a: 12\n', 'zeros': 'a: 010\n', 'a fraction': 'a: 1.5\n', 'a number with an exponent': 'a: 1e3\n', 'a sign': 'a: -1\n', 'a hexadecimal number': 'a: 0x1F\n', 'an octal number': 'a: 0o17\n', 'no number': 'a: .nan\n',
    'a key that is true': 'true: a\n', 'a key that is nothing': 'null: a\n', 'a key that is a number': '1: a\n', 'a key in quotes': '"a": b\n', 'a key too long': `${'a'.repeat(129)}: b\n`, 'a complex key': '? a\n: b\n',
    'a document mark': '---\na: b\n', 'an end mark': 'a: b\n...\n', 'a no-break space': 'a: b\u00a0\n', 'a line separator': 'a: b\u2028c: d\n', 'a next line': 'a: b\u0085c\n', 'a byte order mark': '\ufeffa: b\n', 'NUL': 'a: b\0\n', 'a lone CR': 'a: b\rc: d\n', 'half a pair': 'a: b\ud800\n',
    'a CR without LF at the end': 'a: b\r',
  }
  for (const [name, text] of Object.entries(refused)) {
    test(`leaves ${name} to the parser`, () => {
      expect(agrees(text)).toBe(false)
    })
  }

  it('leaves more than the limits allow to the parser', () => {
    expect(readPlainFields('a: b\nc: d\n', 0, { length: 100, keys: 1 })).toBeNull()
    expect(readPlainFields('a: b\n', 0, { length: 4, keys: 9 })).toBeNull()
  })

  it('takes the fields of all documents that are valid, as the parser does', () => {
    const folder = fileURLToPath(new URL('../../sot-examples', import.meta.url))
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
    const texts = [...files.map((name) => readFileSync(`${folder}/${name}`, 'utf8')), ...generateTree(40).map(({ text }) => text)]
    const blocks = texts.flatMap((text) => /^---\r?\n([\s\S]*?)---\r?\n/.exec(text)?.[1] ?? [])
    expect(blocks.filter((block) => agrees(block)).length).toBeGreaterThan(blocks.length * 0.9)
  })

  it('gives what the parser gives for short strings of all kinds', () => {
    let count = 0
    for (const text of everyString(['a', ': ', ':', ' ', '#', '-', '1', '\n', '.', "'"], 4)) if (agrees(`k: ${text}`) || agrees(text)) count++
    expect(count).toBeGreaterThan(300)
  })

  it('gives what the parser gives for any text', () => {
    const word = fc.oneof(fc.stringMatching(/^[ -~]{0,12}$/), fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('null', 'True', '1.0', '0x1', '2026-01-02', '1_0', '.inf', 'é', 'a b'))
    const line = fc.tuple(fc.oneof(fc.stringMatching(/^[A-Za-z_][\w-]{0,5}$/), word), fc.constantFrom(': ', ':', ' : ', ': x', ': y '), word, fc.constantFrom('\n', '\n', '\r\n'))
    fc.assert(fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      agrees(lines.flat().join(''))
    }), { numRuns: 3000, seed: 5 })
  })
})
