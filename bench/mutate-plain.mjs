/**
 * Takes the guards out of the plain reader, one at a time, and says which of them no directed case would miss: without a
 * guard some case must get another tree than remark's. `npm run mutate:plain`.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { loadTypeScript } from './bundle.mjs'

const FOLDER = new URL('../src/document/plain/', import.meta.url)

/** Guards that are no `if (…) refuse()`: what stands in a file, and what it becomes. */
const OTHERS = [
  ['read-plain.ts', "front === 'unclosed' ||", ''],
  ['read-plain.ts', String.raw`/\0|^\uFEFF|\r(?!\n)/`, String.raw`/^\uFEFF|\r(?!\n)/`],
  ['read-plain.ts', String.raw`/\0|^\uFEFF|\r(?!\n)/`, String.raw`/\0|\r(?!\n)/`],
  ['read-plain.ts', String.raw`/\0|^\uFEFF|\r(?!\n)/`, String.raw`/\0|^\uFEFF/`],
  ['read-plain.ts', 'Math.max(start, bodyStart)', 'start'],
  ['blocks.ts', 'return\n    }\n    refuse()', 'return\n    }'],
  ['pieces.ts', "text.slice(start, end).includes(']:')", 'false'],
  ['boundary.ts', 'this.#isBlank && HEADING', 'HEADING'],
  ['boundary.ts', '/^#{1,6}(?:[ \\t]|$)/', '/^ *#{1,6}(?:[ \\t]|$)/'],
  ['boundary.ts', '|| isOpenComment(line)', ''],
  ['boundary.ts', 'this.isLost = INNER_FENCE.test(line)', 'this.isLost = false'],
  ['boundary.ts', '/^[ \\t>*+\\-\\d.)]*(?:`{3}|~{3})/', '/^[ \\t>+\\d.)]*(?:`{3}|~{3})/'],
  ['boundary.ts', '/^[ \\t>*+\\-\\d.)]*(?:`{3}|~{3})/', '/^[>*+\\-\\d.)]*(?:`{3}|~{3})/'],
  ['boundary.ts', 'this.isLost = wasHtml', 'this.isLost = false'],
  ['boundary.ts', "line.replace(/^ {1,3}/, '')", 'line'],
  ['boundary.ts', 'BLANK.test(own.slice(fence.length).replaceAll(fence.charAt(0), \'\'))', 'true'],
  ['boundary.ts', 'BLANK.test(own.slice(fence.length).replaceAll(fence.charAt(0), \'\'))', "own.slice(fence.length).replaceAll(fence.charAt(0), '').trim() === ''"],
  ['boundary.ts', "opener.startsWith('~') || !line.slice(opener.length).includes('`')", 'true'],
  ...['\\?', '!(?!--)', 'script', 'pre', 'style', 'textarea'].map((part) => ['boundary.ts', `(?:\\?|!(?!--)|script|pre|style|textarea)`, `(?:${'\\?|!(?!--)|script|pre|style|textarea'.split('|').filter((one) => one !== part).join('|')})`]),
  ...['`', '&', '\\\\', '\\t'].map((sign) => ['blocks.ts', '/[`&\\\\\\t]/', `/[${['`', '&', '\\\\', '\\t'].filter((one) => one !== sign).join('')}]/`]),
]

/** What lets through too much, where that would be told by a tree. */
const LET_THROUGH = { WORD: [' ', '!', '.'], DESTINATION: [' ', '(', '\\'] }

/** Tables of what is refused lose a unit; tables of what is let through gain one. */
function tableMutants() {
  const mutants = []
  const source = readFileSync(new URL('units.ts', FOLDER), 'utf8')
  for (const [line, name, units] of source.matchAll(/const (SPECIAL|BLOCK_START) = unitTable\('(.*)'\)/g)) {
    for (const unit of units.match(/\\.|[^]/g)) mutants.push(['units.ts', line, line.replace(`'${units}'`, () => `'${units.replace(unit, '')}'`), `${name} without ${unit}`])
  }
  for (const [line, name] of source.matchAll(/const (WORD|DESTINATION) = unitTable\(.*\)/g)) {
    for (const unit of LET_THROUGH[name]) mutants.push(['units.ts', line, `${line.slice(0, -1)} + ${JSON.stringify(unit)})`, `${name} with ${unit}`])
  }
  return mutants
}

function guardMutants(file) {
  const source = readFileSync(new URL(file, FOLDER), 'utf8')
  // How deep lists may stand in each other is no matter of trees: the caps judge it.
  return [...source.matchAll(/if \((.*)\) refuse\(\)/g)].flatMap(([guard, condition]) => {
    if (condition.includes('DEEPEST')) return []
    const parts = condition.split(' || ')
    const whole = [file, guard, 'if (false) refuse()', guard]
    return parts.length === 1 || condition.includes('&&') ? [whole] : [whole, ...parts.map((part) => [file, guard, guard.replace(part, 'false'), `${guard} without ${part}`])]
  })
}

const files = readdirSync(FOLDER).filter((name) => name !== 'refuse.ts')
const mutants = [...files.flatMap(guardMutants), ...OTHERS, ...tableMutants()]
const { CASES, PARTED, SIGNED, compareWays, readPlain } = await loadTypeScript('test/support/plain-lab.ts')
/** What tells whether a text is worth parsing again. */
const readings = (read, text) => JSON.stringify([read(text), read(text, false)])
const texts = [...Object.values(CASES).flatMap((cases) => Object.values(cases)), ...Object.values(PARTED)].map(([text]) => text).concat(SIGNED)
if (texts.some((text) => compareWays(text).endsWith('differs') || compareWays(text).endsWith('differ'))) throw new Error('A case differs with all guards in place.')
const known = texts.map((text) => readings(readPlain, text))

let survivors = 0
for (const [file, from, to, name] of mutants) {
  let changed = false
  const plugin = {
    name: 'mutate',
    setup(build) {
      build.onLoad({ filter: /src[\\/]document[\\/].*\.ts$/ }, ({ path }) => {
        if (basename(path) !== file) return null
        const source = readFileSync(path, 'utf8')
        const contents = source.replace(from, () => to)
        changed ||= contents !== source
        return { contents, loader: 'ts' }
      })
    },
  }
  const mutant = await loadTypeScript('test/support/plain-lab.ts', [plugin])
  const killed = texts.some((text, i) => {
    try {
      return (file === 'pieces.ts' || readings(mutant.readPlain, text) !== known[i]) && mutant.compareWays(text).includes('differ')
    } catch {
      return true
    }
  })
  if (killed) continue
  survivors++
  console.log(`${changed ? 'survives' : 'was not found'}: ${file}: ${name ?? `${from} -> ${to}`}`)
}
console.log(`${mutants.length} guards taken out, ${survivors} not missed`)
process.exitCode = survivors > 0 ? 1 : 0
