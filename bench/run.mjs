/**
 * Prints the table of what people wait for: start-up, cold and warm checks, a staged commit, growth, memory, and the peers. Every
 * ratio is of two sides that ran in turn as whole processes.
 *
 *   npm run bench                           everything but the tree of 100,000; half an hour, most of it the peers'
 *   npm run bench -- --only start,warm      some groups
 *   npm run bench -- --pairs 5              other numbers of pairs
 *   npm run bench -- --huge                 with the tree of 100,000
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { command, node, paired, peakOf, run } from './measure.mjs'
import { installPeers, peersIn } from './peers.mjs'
import { generateTree } from './tree.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const CHECK = join(ROOT, bin['validate-cto-child'])
const TODAY = '2026-06-01'
const EMPTY = node(['-e', '0'])
const PROTOCOLS = '.sot/03-PROTOCOLS'

/** One document in twenty with faults that ours and others find. */
const withFaults = ({ path, text }, index) => ({ path, text: index % 20 === 0 ? `${text.replace('status: draft', 'status: done')}\n### Notes\nNo blank line before this one \n` : text })

function writeTree(folder, documents, change = (document) => document) {
  generateTree(documents).map(change).forEach(({ path, text }, index) => {
    const file = join(folder, '.sot', path)
    if (index === 0) mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  })
  // What was written in the last two seconds is read again at every check; the trees that people wait for are older.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100)
  return folder
}

/** The floor of throughput: reads every document of a folder, parses it in one thread, and keeps nothing. */
async function parseOnly(folder) {
  const { unified } = await import('unified')
  const { default: remarkParse } = await import('remark-parse')
  const parser = unified().use(remarkParse).freeze()
  for (const name of readdirSync(folder)) parser.parse(readFileSync(join(folder, name), 'utf8'))
}

const parseAlone = (tree) => node([fileURLToPath(import.meta.url), '--parse-only', join(tree, PROTOCOLS)])

/** What was printed says that the tree was read, or the time says nothing. */
function seen(output, documents) {
  if (!output.includes(`${documents} linted`)) throw new Error(`the run did not lint ${documents} documents:\n${output}`)
}

/** Trees that the groups share, each written when it is first asked for. */
function ground(folder) {
  const made = new Map()
  const once = (key, make) => made.get(key) ?? (made.set(key, make()), made.get(key))
  return {
    tree: (documents) => once(documents, () => writeTree(join(folder, `tree-${documents}`), documents)),
    faulty: (documents) => once(`faulty-${documents}`, () => writeTree(join(folder, `faulty-${documents}`), documents, withFaults)),
    repository: (documents) => once(`repository-${documents}`, () => commitTree(writeTree(join(folder, `repository-${documents}`), documents))),
    cache: (name) => join(folder, `cache-${name}`),
    peers: () => once('peers', () => { const installed = installPeers(); return installed && peersIn(folder, installed) }),
  }
}

const git = (cwd, ...args) => run(command('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', '-c', 'commit.gpgsign=false', ...args], { cwd }))

function commitTree(folder) {
  git(folder, 'init', '-q')
  git(folder, 'add', '.')
  git(folder, 'commit', '-q', '-m', 'Write the documents')
  return folder
}

const check = (cwd, args, options = {}) => node([CHECK, '--now', TODAY, ...args], { cwd, codes: [0, 1], ...options })
const cold = (tree) => check(tree, ['--no-cache', '.'])
const firstOf = (tree) => join(PROTOCOLS, readdirSync(join(tree, PROTOCOLS)).find((name) => name.endsWith('-ISSUES.md')))

/** A check with a cache that holds all of the tree as it is. */
function warm(at, tree, documents, name, ...args) {
  const one = check(tree, ['--cache-location', at.cache(name), ...args, '.'])
  run(one)
  seen(run(one).output + run(one).errors, documents)
  return one
}

/** Edits one document before each run, each time another way, so that one entry of the cache is old. */
function oneChanged(at, tree, documents, name) {
  const one = warm(at, tree, documents, name)
  const path = join(tree, firstOf(tree))
  const text = readFileSync(path, 'utf8')
  let round = 0
  return { ...one, before: () => writeFileSync(path, text.replace('Acceptance:\n\n', `Acceptance:\n\n- Note ${round++} of the reviewer is answered.\n`)) }
}

/** One ISSUES file changed and staged in a repository that was checked before; the cache is as it was before each run. */
function staged(at, documents) {
  const tree = at.repository(documents)
  const args = ['--staged', '--cache-location', at.cache(`staged-${documents}`)]
  const path = firstOf(tree)
  const text = readFileSync(join(tree, path), 'utf8')
  let round = 0
  const edit = () => {
    writeFileSync(join(tree, path), text.replace('Acceptance:\n\n', `Acceptance:\n\n- Note ${round++} of the reviewer is answered.\n`))
    git(tree, 'add', path)
  }
  edit()
  run(check(tree, args))
  return check(tree, args, { before: edit })
}

/** Nothing changed since the commit that is checked out. */
function rest(at, documents, name, ...words) {
  const tree = at.repository(documents)
  git(tree, 'reset', '-q', '--hard')
  const args = ['--cache-location', at.cache(`${name}-${documents}`), ...words]
  for (const _ of [1, 2]) run(check(tree, args))
  return check(tree, args)
}

const ms = (seconds) => `${(seconds * 1000).toFixed(0)} ms`
const s = (seconds) => (seconds < 1 ? ms(seconds) : `${seconds.toFixed(2)} s`)

/** Rows are told as they come: a long run that is broken off leaves what it has measured. */
const tell = (cells) => process.stdout.write(`| ${cells.join(' | ')} |\n`)

/** A row of ours against something. */
function row(what, against, pairs, ours, floor, goal = '') {
  const times = paired(pairs, ours, floor)
  tell([what, s(times.ours), against, s(times.floor), `${times.ratio.toFixed(times.ratio < 1 ? 3 : 2)}x`, goal, times.pairs])
}

/** Each group tells the rows of one table. */
const GROUPS = {
  start: (at, pairs) => [
    row('`--version`', '`node -e 0`', pairs, node([CHECK, '--version']), EMPTY),
    row('one document, no cache', '`node -e 0`', pairs, check(at.tree(2), ['--no-cache', firstOf(at.tree(2))]), EMPTY),
  ],
  cold: (at, pairs) => [
    row('1,000 documents', 'remark-parse alone', few(pairs), cold(at.tree(1000)), parseAlone(at.tree(1000)), 'G5 0.25x'),
    row('1,000, 5 % with findings', 'remark-parse alone', few(pairs), cold(at.faulty(1000)), parseAlone(at.faulty(1000)), 'G5 0.25x'),
  ],
  warm: (at, pairs) => [
    ...[1000, 10_000].map((documents) => row(`${shown(documents)}, nothing changed`, '`node -e 0`', pairs, warm(at, at.tree(documents), documents, `warm-${documents}`), EMPTY, documents === 1000 ? '' : 'G2 5x')),
    row('10,000, nothing changed, by content', '`node -e 0`', pairs, warm(at, at.tree(10_000), 10_000, 'content', '--cache-strategy', 'content'), EMPTY),
    ...[1000, 10_000].map((documents) => row(`${shown(documents)}, one changed`, '`node -e 0`', pairs, oneChanged(at, at.tree(documents), documents, `changed-${documents}`), EMPTY)),
  ],
  git: (at, pairs) => [
    row('one staged of 1,000', '`node -e 0`', pairs, staged(at, 1000), EMPTY, 'G1 2.5x'),
    row('one staged of 10,000', '`node -e 0`', pairs, staged(at, 10_000), EMPTY),
    row('10,000 since HEAD, nothing changed', '`node -e 0`', pairs, rest(at, 10_000, 'since', '--since', 'HEAD', '.'), EMPTY, 'G3 3.5x'),
    row('10,000, nothing staged', '`node -e 0`', pairs, rest(at, 10_000, 'index', '--staged'), EMPTY),
  ],
  growth: (at, pairs, { huge }) => [100, 1000, 10_000, ...(huge ? [100_000] : [])].map((documents) => {
    const tree = at.tree(documents)
    const { seconds, output, errors } = run(cold(tree))
    seen(output + errors, documents)
    const again = warm(at, tree, documents, `growth-${documents}`)
    tell([`${shown(documents)} documents`, s(seconds), `${((seconds * 1000) / documents).toFixed(2)} ms each`, `${peakOf(cold(tree)).toFixed(0)} MiB cold`, `${peakOf(again).toFixed(0)} MiB warm`, documents === 10_000 ? 'G8 300 / 90 MiB' : documents === 100_000 ? 'G8 1 GiB' : '', 1])
  }),
  large: (at, pairs) => [0.6, 5].map((megabytes) => {
    const tree = join(dirname(at.cache('x')), `large-${megabytes}`)
    const [, issues] = generateTree(2)
    const unit = issues.text.slice(issues.text.indexOf('\n## '))
    mkdirSync(join(tree, PROTOCOLS), { recursive: true })
    const item = (index) => unit.replaceAll(/CTO-WORK-\d+/g, `CTO-WORK-${1000 + index}`)
    const count = Math.ceil((megabytes * 1e6) / unit.length)
    writeFileSync(join(tree, PROTOCOLS, 'CTO-LARGE-ISSUES.md'), issues.text.slice(0, issues.text.indexOf('\n## ')) + Array.from({ length: count }, (_, index) => item(index)).join(''))
    return row(`one file of ${megabytes} MB`, '`node -e 0`', few(pairs), check(tree, ['--no-cache', '.']), EMPTY)
  }),
  peers: (at, pairs) => {
    const peers = at.peers()
    if (peers === null) return [tell(['npm could not bring the peers', '', '', '', '', '', ''])]
    const { rumdl, markdownlint, secretlint } = peers
    const [thousand, many, one] = [at.tree(1000), at.tree(10_000), at.tree(2)]
    const content = ['--cache-strategy', 'content']
    const against = (documents, tree, peer, goal) => row(`${shown(documents)} cold`, peer.name, few(pairs), cold(tree), peer.cold(tree), goal)
    return [
      ...[rumdl, markdownlint, secretlint].map((peer) => row('one document', peer.name, pairs, check(one, ['--no-cache', firstOf(one)]), peer.cold(join(one, firstOf(one))))),
      ...Object.values(peers).map((peer) => against(1000, thousand, peer)),
      against(10_000, many, rumdl, 'G6 0.9x'),
      row('10,000 cold, 5 % with findings', rumdl.name, few(pairs), cold(at.faulty(10_000)), rumdl.cold(at.faulty(10_000)), 'G6 0.9x'),
      // secretlint takes some seven minutes for these.
      row('10,000 cold', markdownlint.name, 1, cold(many), markdownlint.cold(many), 'G7 1/12x'),
      row('10,000 warm', rumdl.name, few(pairs) * 2 + 1, warm(at, many, 10_000, 'peers'), rumdl.warm(many), 'G4 0.15x'),
      row('10,000 warm, by content', rumdl.name, few(pairs) * 2 + 1, warm(at, many, 10_000, 'peers-content', ...content), rumdl.warm(many), 'G4 0.15x'),
    ]
  },
}

const shown = (number) => number.toLocaleString('en')
const few = (pairs) => Math.max(1, Math.round(pairs / 5))

const HEADS = {
  growth: ['What', 'cold', '', 'peak', 'peak', 'goal', 'runs'],
  other: ['What', 'sotlint', 'against', 'that', 'ratio', 'goal', 'pairs'],
}

function printHead(group) {
  const head = HEADS[group] ?? HEADS.other
  process.stdout.write(`\n### ${group}\n\n| ${head.join(' | ')} |\n| --- | ---: | --- | ---: | ---: | --- | ---: |\n`)
}

const versionOf = (name) => JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages[`node_modules/${name}`].version

function bench({ only, pairs, huge }) {
  spawnSync('npm', ['run', 'build'], { cwd: ROOT, shell: process.platform === 'win32', stdio: 'ignore' })
  const [cpu] = cpus()
  const machine = `${cpus().length} x ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`
  process.stdout.write(`${machine}; Node ${process.versions.node}, remark-parse ${versionOf('remark-parse')}; sotlint ${run(node([CHECK, '--version'])).output.trim()}.\n`)
  const folder = mkdtempSync(join(tmpdir(), 'sotlint-bench-'))
  try {
    const at = ground(folder)
    for (const group of only) {
      printHead(group)
      GROUPS[group](at, pairs, { huge })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const { values } = parseArgs({
  options: {
    'only': { type: 'string', default: Object.keys(GROUPS).join(',') },
    'pairs': { type: 'string', default: '15' },
    'huge': { type: 'boolean', default: false },
    'parse-only': { type: 'string' },
  },
})
const only = values.only.split(',')
const unknown = only.filter((name) => !Object.hasOwn(GROUPS, name))
if (values['parse-only'] !== undefined) await parseOnly(values['parse-only'])
else if (unknown.length > 0) throw new Error(`no such group: ${unknown.join(', ')}; there are ${Object.keys(GROUPS).join(', ')}`)
else bench({ only, pairs: Number(values.pairs), huge: values.huge })
