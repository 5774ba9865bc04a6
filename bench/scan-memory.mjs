/**
 * Shows that `sotlint scan` takes no more memory for a long file than for a short one: the peak of a whole process on a small
 * log, and on a large one with a value at its beginning and at its end.
 *
 *   npm run bench:memory -- [megabytes]
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MEGABYTES = Number(process.argv[2] ?? 1000)
const PROGRAM = fileURLToPath(new URL('../dist/bin/sotlint.cjs', import.meta.url))
const PEAK = `data:text/javascript,process.on('exit',()=>process._rawDebug('peak '+process.resourceUsage().maxRSS))`
/** Invented values stand in one folder, see its `README.md`. */
const [{ text }] = JSON.parse(readFileSync(new URL('../test/scan/corpus/url.json', import.meta.url), 'utf8'))
const VALUE = `${text}\n`
const LINE = (i) => `2026-06-01T11:04:${String(i % 60).padStart(2, '0')}Z INFO  gate ${i % 97} passed in ${i % 1000} ms, report written to runs/2026-06-01/report.json, status ok\n`
const JSON_LINE = (i) => `${JSON.stringify({ time: '2026-06-01T11:04:09Z', level: 'info', message: `gate ${i % 97} passed\nin ${i % 1000} ms`, status: 'ok' })}\n`

const folder = mkdtempSync(join(tmpdir(), 'sotlint-bench-'))

function write(name, megabytes, makeLine) {
  const path = join(folder, name)
  const block = Array.from({ length: 9000 }, (_, i) => makeLine(i)).join('')
  writeFileSync(path, VALUE)
  for (let size = 0; size < megabytes * 1e6; size += block.length) appendFileSync(path, block)
  appendFileSync(path, VALUE)
  return path
}

function scan(path) {
  const began = process.hrtime.bigint()
  const { stderr, stdout } = spawnSync(process.execPath, [`--import=${PEAK}`, PROGRAM, 'scan', '--format', 'json', path], { encoding: 'utf8' })
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  const [{ errorCount }] = JSON.parse(stdout).results
  return { seconds, errorCount, peak: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 }
}

try {
  process.stdout.write('| Text | size | peak | above the small one | time | values |\n| --- | ---: | ---: | ---: | ---: | ---: |\n')
  for (const [name, makeLine] of [['a clean log', LINE], ['JSON lines with escapes', JSON_LINE]]) {
    const small = scan(write('small.log', 0.01, makeLine))
    for (const megabytes of [MEGABYTES / 10, MEGABYTES]) {
      const path = write('large.log', megabytes, makeLine)
      const { errorCount, peak, seconds } = scan(path)
      rmSync(path)
      process.stdout.write(`| ${name} | ${megabytes} MB | ${peak.toFixed(0)} MB | ${(peak - small.peak).toFixed(0)} MB | ${seconds.toFixed(1)} s | ${errorCount} |\n`)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
