/**
 * Times `validate-cto-child` against what nobody can beat: an empty Node process for start-up, and remark-parse alone,
 * in one thread, for throughput. Both sides of a ratio run in turn, so that a busy machine slows both.
 *
 *   npm run bench                      1,000 documents, 15 pairs of start-up, 3 of throughput
 *   npm run bench -- --documents 200   another tree
 *   npm run bench -- --pairs 5         other numbers of pairs: throughput takes a fifth of them
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generateTree } from './tree.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CHECK = join(ROOT, 'dist/bin/validate-cto-child.cjs')
const TODAY = '2026-06-01'

/** Node reads the extra certificates at every start, which is no work of ours. */
const { NODE_EXTRA_CA_CERTS: _unset, ...ENVIRONMENT } = process.env

function run(command, args, options = {}) {
  const began = process.hrtime.bigint()
  const result = spawnSync(command, args, { env: ENVIRONMENT, encoding: 'utf8', maxBuffer: 1 << 28, ...options })
  const milliseconds = Number(process.hrtime.bigint() - began) / 1e6
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`)
    throw new Error(`${[command, ...args].join(' ')} ended with ${result.status ?? result.signal}`)
  }
  return { milliseconds, output: result.stdout }
}

const node = (...args) => run(process.execPath, args)

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Medians of both sides and of the ratio within a pair; one pair before them warms the disk and is not counted. */
function paired(pairs, ours, floor) {
  ours()
  floor()
  const times = Array.from({ length: pairs }, () => ({ ours: ours().milliseconds, floor: floor().milliseconds }))
  return {
    pairs,
    ours: median(times.map((time) => time.ours)),
    floor: median(times.map((time) => time.floor)),
    ratio: median(times.map((time) => time.ours / time.floor)),
  }
}

function writeTree(folder, documents) {
  for (const { path, text } of generateTree(documents)) {
    const file = join(folder, '.sot', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return folder
}

/** The floor of throughput: reads every document of a folder, parses it, and keeps nothing. */
async function parseOnly(folder) {
  const { unified } = await import('unified')
  const { default: remarkParse } = await import('remark-parse')
  const parser = unified().use(remarkParse).freeze()
  for (const name of readdirSync(folder)) parser.parse(readFileSync(join(folder, name), 'utf8'))
}

const versionOf = (name) => JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages[`node_modules/${name}`].version

function report(rows, documents) {
  const [cpu] = cpus()
  const lines = [
    `${cpus().length} x ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}; ` +
      `Node ${process.versions.node}, remark-parse ${versionOf('remark-parse')}; sotlint ${node(CHECK, '--version').output.trim()}.`,
    '',
    '| What | sotlint | against | floor | ratio | pairs |',
    '| --- | ---: | --- | ---: | ---: | ---: |',
    ...rows.map(({ what, against, show, times }) =>
      `| ${what} | ${show(times.ours)} | ${against} | ${show(times.floor)} | ${times.ratio.toFixed(2)}x | ${times.pairs} |`),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  process.stderr.write(`Medians of whole processes over a tree of ${documents} generated documents.\n`)
}

function measure(folder, documents, pairs) {
  const tree = writeTree(join(folder, 'tree'), documents)
  const pair = writeTree(join(folder, 'pair'), 2)
  const protocols = '.sot/03-PROTOCOLS'
  const one = join(pair, protocols, readdirSync(join(pair, protocols)).find((name) => name.endsWith('-ISSUES.md')))
  const check = (path) => () => node(CHECK, '--now', TODAY, path)
  const empty = () => node('-e', '0')
  const milliseconds = (time) => `${time.toFixed(0)} ms`
  const perSecond = (time) => `${Math.round((documents * 1000) / time)} documents/s`
  const few = Math.max(1, Math.round(pairs / 5))
  return [
    { what: '`--version`', against: '`node -e 0`', show: milliseconds, times: paired(pairs, () => node(CHECK, '--version'), empty) },
    { what: 'one document', against: '`node -e 0`', show: milliseconds, times: paired(pairs, check(one), empty) },
    {
      what: `${documents} documents`,
      against: 'remark-parse alone',
      show: perSecond,
      times: paired(few, check(tree), () => node(fileURLToPath(import.meta.url), '--parse-only', join(tree, protocols))),
    },
  ]
}

function bench(documents, pairs) {
  const build = process.platform === 'win32' ? ['npm.cmd', { shell: true }] : ['npm', {}]
  run(build[0], ['run', 'build'], { cwd: ROOT, ...build[1] })
  const folder = mkdtempSync(join(tmpdir(), 'sotlint-bench-'))
  try {
    report(measure(folder, documents, pairs), documents)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const { values } = parseArgs({
  options: {
    'documents': { type: 'string', default: '1000' },
    'pairs': { type: 'string', default: '15' },
    'parse-only': { type: 'string' },
  },
})
if (values['parse-only'] !== undefined) await parseOnly(values['parse-only'])
else bench(Number(values.documents), Number(values.pairs))
