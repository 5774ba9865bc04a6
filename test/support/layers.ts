import { posix } from 'node:path'

/** What a room may import besides itself; `*` at the end of a package's name stands for any ending. */
interface Room {
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
  /** True for the rooms that may touch files, `process` and `console`. */
  readonly outside?: true
}

const CORE = ['src/model', 'src/scan', 'src/policy', 'src/document', 'src/engine', 'src/gates', 'src/report']

/** The house: who may know whom. */
const HOUSE: Readonly<Record<string, Room>> = {
  'src/model': { rooms: [], packages: [] },
  'src/scan': { rooms: ['src/model'], packages: ['@secretlint/*'] },
  'src/policy': { rooms: ['src/model', 'schemas'], packages: ['yaml', 'ajv'] },
  'src/document': { rooms: ['src/model', 'src/scan', 'src/policy'], packages: ['unified', 'remark-*', 'mdast', 'yaml'] },
  'src/engine': { rooms: ['src/model'], packages: [] },
  'src/gates': { rooms: ['src/model', 'src/scan', 'src/policy'], packages: [] },
  'src/report': { rooms: ['src/model'], packages: [] },
  'src/library': { rooms: [...CORE, 'rules/index.ts', 'rules/policies'], packages: [] },
  'src/index.ts': { rooms: [...CORE, 'src/library'], packages: [] },
  'src/io': { rooms: ['src/model'], packages: ['globby', 'tar-stream', 'yauzl', 'node:*'], outside: true },
  'src/cli': { rooms: [...CORE, 'src/index.ts', 'src/io', 'src/lsp', 'rules/index.ts', 'schemas'], packages: ['commander', 'node:*'], outside: true },
  'src/lsp': { rooms: [...CORE, 'src/index.ts', 'src/io', 'rules/index.ts', 'schemas'], packages: ['vscode-*', 'node:*'], outside: true },
  rules: { rooms: ['src/model'], packages: [] },
  'rules/index.ts': { rooms: ['src/model', 'rules'], packages: [] },
  'rules/policies': { rooms: ['src/model'], packages: [] },
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?:^|[ \t])\/\/.*$/gm
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g
const OUTSIDE = /(?<![.\w$'"`/])(?:process|console|globalThis)\s*[.[]/

/** The room of a file: the longest entry of the house that holds it, else its folder. */
function roomOf(path: string): string {
  const rooms = Object.keys(HOUSE).filter((room) => path === room || path.startsWith(`${room}/`))
  return rooms.sort((a, b) => b.length - a.length)[0] ?? (path.split('/')[0] ?? '')
}

function mayUse(packages: readonly string[], name: string): boolean {
  return packages.some((allowed) =>
    allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed || name.startsWith(`${allowed}/`),
  )
}

/** Files of one room may import each other; rules, each of which stands by itself, may not. */
function mayReach(room: string, target: string, house: Room): boolean {
  const targetRoom = roomOf(target)
  if (targetRoom === room) return room !== 'rules'
  return house.rooms.includes(targetRoom)
}

/** What a source file at a path imports or touches that its room may not. */
export function layerFaults(path: string, source: string): readonly string[] {
  const room = roomOf(path)
  const house = HOUSE[room]
  if (house === undefined) return [`${path} is in no room of the house`]
  const code = source.replace(COMMENT, '')
  const faults = [...code.matchAll(IMPORT)].flatMap(([, , name = '']) => {
    if (!name.startsWith('.')) return mayUse(house.packages, name) ? [] : [`${path} may not import ${name}`]
    const target = posix.join(posix.dirname(path), name)
    return mayReach(room, target, house) ? [] : [`${path} may not import ${target}`]
  })
  return !house.outside && OUTSIDE.test(code) ? [...faults, `${path} may not touch the outside`] : faults
}
