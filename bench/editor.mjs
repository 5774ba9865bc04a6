/**
 * Types into one document of a tree that stays open, as an editor would have it checked: what a keystroke costs until its
 * findings are there, in the process. Processor time says what that is where other programs wait for the same cores; it holds
 * what Node does beside the program, such as compiling.
 *
 *   npm run bench:editor                  trees of 1,000 and 10,000 documents, a session each and then 200 keystrokes
 *   npm run bench:editor -- 500 2000      other trees
 */
import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { openTree } from '../dist/src/index.js'
import { generateTree } from './tree.mjs'

const KEYSTROKES = 200
/** As long as the documents that people keep. */
const [LEAST, MOST] = [3000, 5000]

/** One letter after the other, from the end of what a pattern finds on. */
function typing(find, words) {
  return [...words].map((letter, nth) => ({ text, cursor }) => {
    const found = nth === 0 ? find.exec(text) : null
    const at = found === null ? cursor : found.index + found[0].length
    return { text: text.slice(0, at) + letter + text.slice(at), cursor: at + 1 }
  })
}

const replacing = (from, to) => ({ text, cursor }) => ({ text: text.replace(from, to), cursor })

/** An editing session: words in a bullet, a bullet of its own, another status and back, a frontmatter that breaks and is mended. */
const SESSION = [
  ...typing(/\n- [^\n]*(?=\.\n)/, ' and what became of it, as `report.json` of the run says'),
  ...typing(/\nCurrent evidence:\n\n- [^\n]*/, '\n- A run of the fake lane named `CTO-WORK-101` once more.'),
  replacing(/\nStatus: \w[\w-]*\./, '\nStatus: validated.'),
  replacing('\nStatus: validated.', '\nStatus: '),
  ...typing(/\nStatus: /, 'blocked.'),
  replacing('\nowner: ', '\nowner: ['),
  replacing('\nowner: [', '\nowner: '),
  replacing('\nroute: cto', '\nroute cto'),
  replacing('\nroute cto', '\nroute: cto'),
]

function percentile(times, part) {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]
}

function measure(count) {
  const documents = generateTree(count)
  const seed = documents.findLast(({ path, text }) => path.endsWith('-ISSUES.md') && text.length > LEAST && text.length < MOST && text.includes('Status: blocked.'))
  const opening = performance.now()
  const tree = openTree(documents, { today: '2026-06-01' })
  tree.lint()
  const opened = performance.now() - opening
  const [first, times, worked] = [[], [], []]
  let state = { text: seed.text, cursor: 0 }
  for (let i = 0; i < SESSION.length + KEYSTROKES; i++) {
    if (i % SESSION.length === 0) state = { text: seed.text, cursor: 0 }
    state = SESSION[i % SESSION.length](state)
    const [began, before] = [performance.now(), process.cpuUsage()]
    tree.put({ path: seed.path, text: state.text })
    tree.lint()
    const { user, system } = process.cpuUsage(before)
    const time = performance.now() - began
    if (i < SESSION.length) first.push(time)
    else {
      times.push(time)
      worked.push((user + system) / 1000)
    }
  }
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  const cells = [times, worked].flatMap((list) => [0.5, 0.95, 1].map((part) => `${percentile(list, part).toFixed(1)} ms`))
  const memory = [heapUsed, rss].map((bytes) => `${Math.round(bytes / 2 ** 20)} MiB`)
  const cold = `${percentile(first, 0.95).toFixed(1)} ms`
  return `| ${[count.toLocaleString('en'), `${(opened / 1000).toFixed(1)} s`, cold, ...cells, ...memory].join(' | ')} |`
}

/** What an empty Node process takes meanwhile: a machine that is busy with other work is slow in this, too. */
function floor() {
  const { NODE_EXTRA_CA_CERTS: _unset, ...env } = process.env
  const times = Array.from({ length: 11 }, () => {
    const began = performance.now()
    spawnSync(process.execPath, ['-e', '0'], { env })
    return performance.now() - began
  })
  return `${percentile(times, 0.5).toFixed(0)} ms`
}

const counts = process.argv.slice(2).map(Number)
const [cpu] = cpus()
console.log(`${cpus().length} x ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}; Node ${process.versions.node}; \`node -e 0\` takes ${floor()}.\n`)
console.log(`| documents | opening | first session, p95 | then p50 | p95 | longest | processor p50 | p95 | longest | heap | resident |\n|${' ---: |'.repeat(11)}`)
for (const count of counts.length > 0 ? counts : [1000, 10_000]) console.log(measure(count))
