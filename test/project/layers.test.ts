import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageFolder } from '../support/build.ts'

/** Who may import whom; a room that is not listed here may not be there. */
const rooms: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: RegExp }>> = {
  'src/model': { rooms: [], packages: /^$/ },
  'src/scan': { rooms: ['src/model'], packages: /^$/ },
  'src/policy': { rooms: ['src/model', 'schemas'], packages: /^(?:yaml|ajv(?:\/.*)?)$/ },
  'src/document': { rooms: ['src/model', 'src/scan', 'src/policy'], packages: /^(?:unified|remark-.*|mdast|yaml|ajv(?:\/.*)?)$/ },
  'src/engine': { rooms: ['src/model'], packages: /^$/ },
  'src/report': { rooms: ['src/model'], packages: /^$/ },
  'src/index.ts': { rooms: ['src/model', 'src/scan', 'src/policy', 'src/document', 'src/engine', 'src/report', 'rules'], packages: /^$/ },
  'src/io': { rooms: ['src/model'], packages: /^(?:node:.*|globby)$/ },
  'src/cli': {
    rooms: ['src/model', 'src/scan', 'src/policy', 'src/document', 'src/engine', 'src/report', 'src/index.ts', 'src/io', 'rules', 'schemas'],
    packages: /^(?:node:.*|commander)$/,
  },
  rules: { rooms: ['src/model'], packages: /^$/ },
}

const imported = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|\bimport\s*\(\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'/g
const outside = /\b(?:process|console|globalThis)\s*[.[]|\bfetch\s*\(|\brequire\s*\(/

const files = ['src', 'rules'].flatMap((folder) =>
  readdirSync(join(packageFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path.split(sep).join('/')}`),
)

function roomOf(path: string): string {
  if (path === 'src/index.ts') return path
  const [top = '', second = ''] = path.split('/')
  return top === 'src' ? `${top}/${second}` : top
}

function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(packageFolder, path), 'utf8')
  return [...text.matchAll(imported)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

test('every room is in the table', () => {
  expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(rooms)))
})

describe.each(Object.entries(rooms))('%s', (room, allowed) => {
  const own = files.filter((path) => roomOf(path) === room)

  test.each(own)('%s imports what its room may', (path) => {
    for (const name of importsOf(path)) {
      if (!name.startsWith('.')) {
        expect(name).toMatch(allowed.packages)
        continue
      }
      const target = relative(packageFolder, resolve(packageFolder, dirname(path), name)).split(sep).join('/')
      expect([room, ...allowed.rooms]).toContain(roomOf(target))
    }
  })

  if (room === 'src/io' || room === 'src/cli') return

  test.each(own)('%s touches nothing outside', (path) => {
    const code = readFileSync(join(packageFolder, path), 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, '')
    expect(code).not.toMatch(outside)
  })
})
