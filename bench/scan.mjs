/**
 * Times the scanner: what a byte costs by kind of text and by size, in processor time, so that a busy machine matters less; then whole
 * processes beside other scanners over the same file, taken in turn, in processor time as well.
 *
 *   npm run bench:scan                      sizes of 1, 4 and 16 MB for clean text; a sixteenth of that for hostile text
 *   npm run bench:scan -- --megabytes 64    a larger last size
 *   npm run bench:scan -- --peers           beside other scanners; npm puts secretlint into a temporary folder
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ctoChild } from '../dist/rules/policies/cto-child.generated.js'
import { policyFrom } from '../dist/src/policy/own-policy.js'
import { createExactMatcher } from '../dist/src/scan/exact/matcher.js'
import { createScanner } from '../dist/src/scan/scanner.js'
import { CLEAN, cleanText, HOSTILE, hostileText, mixedText, oneLine } from './texts.mjs'

const HOST = 'quillmere-gate-7f3x'
const VALUE = `http://${HOST}:8443/v1`
const ROUNDS = 3
/** Hostile text is read so much more slowly that less of it tells the same. */
const HOSTILE_SHARE = 16

const { endpoints } = policyFrom(ctoChild)
const shapes = createScanner(endpoints)
const shapesAndExact = createScanner(endpoints, createExactMatcher([VALUE], endpoints))

function processorSeconds(work) {
  const began = process.cpuUsage().user
  work()
  return (process.cpuUsage().user - began) / 1e6
}

function look(text) {
  let lines = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 10) lines++
  return lines
}

/** A text as it comes from a file: flat, and one byte a character where it is ASCII. */
const read = (text) => Buffer.from(text).toString('utf8')

/** The best of some rounds, in megabytes a second. */
function speeds(text, works) {
  const best = works.map(() => Infinity)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, work] of works.entries()) best[i] = Math.min(best[i], processorSeconds(() => work(text)))
  }
  return best.map((seconds) => text.length / 1e6 / Math.max(seconds, 1e-6))
}

const shown = (speed) => (speed >= 10 ? speed.toFixed(0) : speed.toFixed(1))

function row(name, sizes, make) {
  const cells = []
  let last = []
  for (const size of sizes) {
    const text = read(make(Math.round(size * 1e6)))
    last = speeds(text, [shapes.scan, shapesAndExact.scan, look])
    cells.push(shown(last[0]))
  }
  const [, exact, floor] = last
  console.log(`| ${name} | ${cells.join(' | ')} | ${shown(exact)} | ${shown(floor)} |`)
}

function head(sizes) {
  console.log(`\n| MB/s | ${sizes.map((size) => `${size} MB`).join(' | ')} | with a value | looking |`)
  console.log(`| --- | ${'---: | '.repeat(sizes.length + 2)}`.trim())
}

function tables(largest) {
  const sizes = [largest / 16, largest / 4, largest]
  shapes.scan(read(mixedText(2e6)))
  shapesAndExact.scan(read(mixedText(2e6)))
  head(sizes)
  for (const kind of Object.keys(CLEAN)) row(kind, sizes, (units) => cleanText(kind, units))
  row('all of these in turn', sizes, mixedText)
  row('all of these on one line', sizes, oneLine)
  const fewer = sizes.map((size) => size / HOSTILE_SHARE)
  head(fewer)
  for (const kind of Object.keys(HOSTILE)) row(kind, fewer, (units) => hostileText(kind, units))
  console.log(`\nPeak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`)
}

const { NODE_EXTRA_CA_CERTS: _unset, ...ENVIRONMENT } = process.env

/** Runs a process and gives the processor time of it and of what it started: the shell counts that. */
function run(command, args, options = {}) {
  const timed = ['-c', '"$@" > "$OUTPUT" 2>/dev/null; status=$?; times; exit $status', 'sh', command, ...args]
  const output = join(mkdtempSync(join(tmpdir(), 'sotlint-run-')), 'output')
  const { status, stdout } = spawnSync('sh', timed, { env: { ...ENVIRONMENT, OUTPUT: output }, encoding: 'utf8', ...options })
  const text = readFileSync(output, 'utf8')
  rmSync(join(output, '..'), { recursive: true, force: true })
  const [, children = ''] = stdout.trim().split('\n')
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0)
  return { seconds, status, output: text }
}

const firstLine = (text) => text.split('\n', 1)[0].trim()

/** Another scanner: how to ask for its version, and how to scan a file. */
function peers(folder, file) {
  const pattern = String.raw`https?://|([0-9]{1,3}\.){3}[0-9]{1,3}`
  const secretlint = join(folder, 'node_modules/.bin/secretlint')
  writeFileSync(join(folder, '.secretlintrc.json'), JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }))
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  const packages = ['secretlint@11.7.1', '@secretlint/secretlint-rule-preset-recommend@11.7.1']
  spawnSync('npm', ['install', '--silent', '--no-audit', '--no-fund', ...packages], { cwd: folder })
  const alone = fileURLToPath(import.meta.url)
  return [
    { name: 'sotlint, shapes', version: () => run(process.execPath, [fileURLToPath(new URL('../dist/bin/sotlint.cjs', import.meta.url)), '--version']), args: [process.execPath, alone, '--only', file] },
    { name: 'secretlint, recommended', version: () => run(secretlint, ['--version']), args: [secretlint, '--no-glob', file] },
    { name: 'gitleaks, default', version: () => run('gitleaks', ['version']), args: ['gitleaks', 'dir', '--no-banner', '--exit-code', '0', file] },
    { name: 'ripgrep, one pattern', version: () => run('rg', ['--version']), args: ['rg', '--no-messages', '-c', pattern, file] },
    { name: 'grep -E, the same pattern', version: () => run('grep', ['--version']), args: ['grep', '-cE', pattern, file] },
  ]
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]

function compare(megabytes) {
  const folder = mkdtempSync(join(tmpdir(), 'sotlint-scan-'))
  try {
    const [small, large] = [join(folder, 'small.log'), join(folder, 'large.log')]
    writeFileSync(small, mixedText(1e4))
    writeFileSync(large, mixedText(megabytes * 1e6))
    console.log(`\n| Scanner | version | 10 KB | ${megabytes} MB | MB/s beyond the first |\n| --- | --- | ---: | ---: | ---: |`)
    const all = peers(folder, large).map((peer) => ({ ...peer, seen: peer.version(), starts: [], times: [] }))
    const present = all.filter(({ seen }) => seen.status === 0)
    for (let round = 0; round < ROUNDS; round++) {
      for (const { args, starts, times } of present) {
        const [command, ...rest] = args
        starts.push(run(command, [...rest.slice(0, -1), small], { cwd: folder }).seconds)
        times.push(run(command, rest, { cwd: folder }).seconds)
      }
    }
    for (const { name, seen, starts, times } of all) {
      const [start, time] = [median(starts), median(times)]
      const cells = seen.status === 0 ? [firstLine(seen.output), `${(start * 1000).toFixed(0)} ms`, `${time.toFixed(2)} s`, shown(megabytes / Math.max(time - start, 1e-3))] : ['not installed', '', '', '']
      console.log(`| ${name} | ${cells.join(' | ')} |`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '16' }, peers: { type: 'boolean', default: false }, only: { type: 'string' } },
})
if (values.only !== undefined) {
  process.exitCode = shapes.clears(readFileSync(values.only, 'utf8')) ? 0 : 1
} else {
  const [cpu] = cpus()
  console.log(`${cpus().length} x ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}; Node ${process.versions.node}.`)
  if (values.peers) compare(Number(values.megabytes))
  else tables(Number(values.megabytes))
}
