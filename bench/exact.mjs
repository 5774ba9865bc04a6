/**
 * Times the search for the protected value: how fast clean and hostile bytes stream through the automaton, beside a loop that
 * does nothing but look at every byte.
 *
 *   npm run bench:exact -- [megabytes]
 */
import { createExactMatcher, defaultPolicy } from '../dist/src/index.js'

const HOST = 'quillmere-gate-7f3x'
const VALUE = `http://${HOST}:8443/v1`
const MEGABYTES = Number(process.argv[2] ?? 64)
const CHUNK = 65_536

const TEXTS = {
  'a clean log': '2026-06-01T11:04:09Z INFO  gate 12 passed in 34 ms, report written to runs/2026-06-01/report.json, status ok\n',
  'JSON on one line': '{"time":"2026-06-01T11:04:09Z","level":"info","message":"gate passed","status":"ok","milliseconds":34},',
  'base64 in lines': `${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY3'}\n`,
  'beginnings of the value': `${VALUE.slice(0, 20)}\n`,
  'the value itself': `${VALUE} `,
}

function fill(text) {
  return Buffer.from(text.repeat(Math.ceil((MEGABYTES * 1e6) / text.length)))
}

function seconds(work) {
  const began = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - began) / 1e9
}

/** The floor: every byte looked at. */
function look(bytes) {
  let lines = 0
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) lines++
  return lines
}

function search(matcher, bytes) {
  const stream = matcher.stream()
  let hits = 0
  for (let at = 0; at < bytes.length; at += CHUNK) hits += stream.push(bytes.subarray(at, at + CHUNK)).length
  return hits + stream.end().length
}

let matcher
const built = seconds(() => (matcher = createExactMatcher([VALUE], defaultPolicy.endpoints)))
process.stdout.write(`The automaton was built in ${(built * 1000).toFixed(0)} ms.\n\n| Text | search | looking | heap |\n| --- | ---: | ---: | ---: |\n`)
for (const [name, text] of Object.entries(TEXTS)) {
  const bytes = fill(text)
  const speed = (time) => `${(bytes.length / 1e6 / time).toFixed(0)} MB/s`
  const [ours, floor] = [seconds(() => search(matcher, bytes)), seconds(() => look(bytes))]
  process.stdout.write(`| ${name} | ${speed(ours)} | ${speed(floor)} | ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB |\n`)
}
