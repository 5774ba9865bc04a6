import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import matcher from '../../../editors/problem-matcher.json' with { type: 'json' }
import type { Finding } from '../../../src/model/finding.ts'
import { printable } from '../../../src/model/printable.ts'
import { ownText } from '../../../src/model/safe.ts'
import { formats } from '../../../src/report/formats.ts'
import type { FormatName } from '../../../src/report/formats.ts'
import { placeIn } from '../../support/made-facts.ts'
import { contextWith, madeFinding, madeRun, madeTree } from '../../support/made-run.ts'
import { elements, readXml } from '../../support/read-xml.ts'
import { readStep } from '../../support/workflow-commands.ts'

/** What a reader takes a finding for. */
interface Read {
  readonly path: string
  readonly line: number
  readonly message: string
}

const piece = fc.constantFrom(':', ',', '%', '%25', '\n', '\r\n', '\t', '::', ':1:2: error: ', '::error file=a::', '##[error]', '|', '\\', '`', '<b>', '&amp;', '"', "'", ']]>', '[x](1)', '\u2028', '\u0000', '\u{1f600}', 'é', '-', '#', '@a', '*', '_', '~', '../', 'www.', ' www.(', 'http://a', 'https://', 'ftp://b.invalid', '$x$', ' ')
const text = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 8 }).map((pieces) => pieces.join(''))
// A step of a path holds no slash, and none of them is `.` or `..`.
const path = text.map((one) => `a${one.replaceAll('/', '')}b`)
const finding = fc.record({ path, message: text.map((one) => `A${one}z`), line: fc.integer({ min: 1, max: 999 }) })

function render(name: FormatName, { line, message, path: at }: Read): string {
  const found: Finding = madeFinding(at, line, { message: ownText(message), fix: ownText('Do it.'), place: placeIn(at, line, 3) })
  return formats[name].render(madeRun([madeTree('', [at], [found])]), contextWith({ exitCode: 1 }))
}

const xml = (source: string) => source.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

const unixLine = new RegExp(matcher.pattern.regexp)
/** As Vim reads `%f:%l:%c: %trror: %m`: the name is as short as can be. */
const vimLine = /^(.+?):(\d+):(\d+): (e)rror: (.+)$/

function textOf(node: Nodes): string {
  return 'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : ''
}

function cells(markdown: string): readonly string[] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown)
  const table = tree.children.filter((node) => node.type === 'table')[1]
  return table?.children[1]?.children.map(textOf) ?? []
}

/** How each format is read back, and what its form turns a text into that it cannot hold. */
const readers: Readonly<Partial<Record<FormatName, { read(output: string): Read; form(text: string): string }>>> = {
  unix: {
    read: (output) => {
      const [first = ''] = output.split('\n')
      const [, at = '', line, , , message = ''] = unixLine.exec(first) ?? []
      expect(vimLine.exec(first)?.slice(1, 4)).toEqual([at, line, '3'])
      return { path: at, line: Number(line), message }
    },
    form: (one) => printable(one).replace(/:(?=\d+:\d+: (?:error|warning|info): )/g, '\\u003a'),
  },
  github: {
    read: (output) => {
      const { commands } = readStep(output)
      expect(commands).toHaveLength(1)
      const [{ message, name, properties }] = commands as [(typeof commands)[0] & object]
      expect(name).toBe('error')
      return { path: properties['file'] ?? '', line: Number(properties['line']), message: message.slice(0, -' Do it.'.length) }
    },
    form: (one) => one,
  },
  gitlab: {
    read: (output) => {
      const [entry] = JSON.parse(output)
      return { path: entry.location.path, line: entry.location.lines.begin, message: entry.description.slice(0, -' Do it.'.length) }
    },
    form: (one) => one,
  },
  rdjson: {
    read: (output) => {
      const [{ location, message }] = JSON.parse(output).diagnostics
      return { path: location.path, line: location.range.start.line, message: message.slice(0, -' Do it.'.length) }
    },
    form: (one) => one,
  },
  sarif: {
    read: (output) => {
      const [{ locations, message }] = JSON.parse(output).runs[0].results
      const { artifactLocation, region } = locations[0].physicalLocation
      return { path: decodeURIComponent(artifactLocation.uri), line: region.startLine, message: (message.text.includes('](') ? message.text.replace(/\\([\\[\]])/g, '$1') : message.text).slice(0, -' Do it.'.length) }
    },
    form: (one) => one,
  },
  jsonl: {
    read: (output) => {
      const { filePath, line, message } = JSON.parse(output.split('\n')[0] ?? '')
      return { path: filePath, line, message }
    },
    form: (one) => one,
  },
  junit: {
    read: (output) => {
      const [failed] = elements(readXml(output), 'testcase').filter((one) => elements(one, 'failure').length > 0)
      return { path: failed?.attributes['classname'] ?? '', line: Number(/\((\d+):3\)$/.exec(failed?.attributes['name'] ?? '')?.[1]), message: failed?.children[0]?.attributes['message'] ?? '' }
    },
    form: xml,
  },
  checkstyle: {
    read: (output) => {
      const [file] = elements(readXml(output), 'file')
      const error = file?.children[0]?.attributes ?? {}
      return { path: file?.attributes['name'] ?? '', line: Number(error['line']), message: (error['message'] ?? '').slice(0, -' Do it.'.length) }
    },
    form: xml,
  },
  markdown: {
    read: (output) => {
      const [, place = '', , message = ''] = cells(output)
      return { path: place.replace(/:\d+:3$/, ''), line: Number(/:(\d+):3$/.exec(place)?.[1]), message }
    },
    form: printable,
  },
  agent: {
    read: (output) => {
      const lines = output.split('\n')
      expect(lines).toHaveLength(3)
      const [, at = '', line, message = ''] = /^(.+):(\d+):3 error blocked-names-blocker\/blocked-reason (.+) Fix: Do it\.$/.exec(lines[0] ?? '') ?? []
      return { path: at, line: Number(line), message }
    },
    form: printable,
  },
}

test.each(Object.entries(readers))('%s is read back as it was meant, whatever path and message hold', (name, { form, read }) => {
  fc.assert(
    fc.property(finding, (one) => {
      const want = { ...one, path: form(one.path), message: name === 'github' ? printable(one.message) : form(one.message) }
      expect(read(render(name as FormatName, one))).toEqual(want)
    }),
    { numRuns: 60 },
  )
})
