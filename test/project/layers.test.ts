import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../support/generated.ts'
import { layerFaults } from '../support/layers.ts'

const files = ['src', 'rules'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
)

test('every file keeps to its room', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap((path) => layerFaults(path, readFileSync(fileURLToPath(new URL(path, ROOT)), 'utf8')))).toEqual([])
})

describe('the check of the layers', () => {
  const fine: Readonly<Record<string, readonly [string, string]>> = {
    'a neighbour': ['src/model/a.ts', "import { b } from './b.ts'"],
    'a room further down': ['src/document/a.ts', "import type { Policy } from '../model/policy.ts'"],
    'a package of the room': ['src/document/a.ts', "import remarkParse from 'remark-parse'"],
    'a part of a package': ['src/policy/a.ts', "import { Ajv2020 } from 'ajv/dist/2020.js'"],
    'a core module where the outside is': ['src/io/a.ts', "import { readFileSync } from 'node:fs'"],
    'a rule in the list of rules': ['rules/index.ts', "import { a } from './a.ts'"],
    'the process where the outside is': ['src/cli/a.ts', 'process.exitCode = 2'],
    'the word in a comment': ['src/engine/a.ts', '// console.log is not for here\n/** nor process.env */\nconst a = 1'],
    'a field of that name': ['src/engine/a.ts', 'facts.process.started = true\nconst process2 = { console: 1 }'],
    'the word in a pattern': ['src/scan/a.ts', "const words = /^(?:process|console)\\./\nconst text = 'process.env'"],
    'an import in a comment': ['src/model/a.ts', "// import { a } from 'node:fs'\n/* from 'yaml' */"],
  }
  for (const [name, [path, source]] of Object.entries(fine)) {
    test(`accepts ${name}`, () => {
      expect(layerFaults(path, source)).toEqual([])
    })
  }

  const faults: Readonly<Record<string, readonly [string, string]>> = {
    'a room further up': ['src/model/a.ts', "import { rules } from '../policy/load.ts'"],
    'a type from a room further up': ['src/engine/a.ts', "import type { Scanner } from '../scan/scanner.ts'"],
    'a package of another room': ['src/engine/a.ts', "import { parse } from 'yaml'"],
    'a package whose name only begins alike': ['src/policy/a.ts', "import { parse } from 'yaml-front-matter'"],
    'a core module': ['src/report/a.ts', "import { join } from 'node:path'"],
    'a core module without its prefix': ['src/index.ts', "import { readFileSync } from 'fs'"],
    'a late import': ['src/document/a.ts', "const fs = await import('node:fs')"],
    'an import for its effect': ['src/document/a.ts', "import 'node:process'"],
    'an import over lines': ['src/document/a.ts', 'import {\n  a,\n} from "node:fs"'],
    'a re-export': ['src/model/a.ts', "export { b } from '../engine/run.ts'"],
    'a rule in a rule': ['rules/b.ts', "import { a } from './a.ts'"],
    'the list of rules in a rule': ['rules/b.ts', "import { rules } from './index.ts'"],
    'the library entry in a room': ['src/report/a.ts', "import { rules } from '../index.ts'"],
    'another room in a rule': ['rules/b.ts', "import { nearest } from '../src/policy/nearest.ts'"],
    'the process': ['src/engine/a.ts', 'if (process.env.DEBUG) return'],
    'the console': ['src/document/a.ts', 'const a = () => console.log(1)'],
    'the process by index': ['src/scan/a.ts', "const a = process['env']"],
    'a way around': ['src/scan/a.ts', 'globalThis.process'],
    'a room that is not in the house': ['src/helpers/a.ts', 'const a = 1'],
  }
  for (const [name, [path, source]] of Object.entries(faults)) {
    test(`reports ${name}`, () => {
      expect(layerFaults(path, source)).toHaveLength(1)
    })
  }
})
