/** Times inputs that are hard on Markdown parsers, a process each: `npm run bench:hostile -- --size 1000000`. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { size: { type: 'string', default: '999000' }, only: { type: 'string' } } })
const SIZE = Number(values.size)
const CLI = fileURLToPath(new URL('../dist/src/cli/bin/sotlint.js', import.meta.url))

/** Whole parts only, since a cut in the middle is another text. */
const fill = (part) => (size) => part.repeat(Math.floor(size / part.length))
const growing = (make) => (size) => {
  let text = ''
  for (let i = 1; text.length + make(i).length <= size; i++) text += make(i)
  return text
}
const nested = (size) => '['.repeat(size / 2) + ']'.repeat(size / 2)
const deepList = fill(Array.from({ length: 20 }, (_, i) => `${'  '.repeat(i)}- a\n`).join(''))

const KINDS = {
  'bullets on one line': fill('- '),
  'setext underlines': fill('a\n=\n'),
  'crossed emphasis': fill('*a_'),
  'quotes in quotes': fill('>'),
  'brackets in brackets': nested,
  'stars behind words': fill('a* '),
  'links left open': fill('[a](<b'),
  'emphasis': fill('**a** *b* '),
  'emphasis, a line each': fill('**a** *b*\n'),
  'growing runs of ticks': growing((i) => `a${'`'.repeat(i)}`),
  'a list of 20 levels': deepList,
  'a flat list': fill('- a\n'),
  'a flat list with marks': fill('- a <b>\n'),
  'a list of numbers': growing((i) => `${i}. a\n`),
  'sections with lists': fill('## A\n\n- a\n- b\n- c\n\n'),
  'sections with quotes and lists': fill('## A\n\n> q\n\n- a\n- b\n- c\n\n'),
  'open brackets': fill('['),
  'empty brackets': fill('[]'),
  'definitions': growing((i) => `[a${i}]: b\n`),
  'references': fill('[a]\n'),
  'headings': fill('# a\n'),
  'headings with marks': fill('# a <b>\n'),
  'escapes': fill('\\a\\*'),
  'code spans': fill('`a` '),
  'blank lines': fill('\n'),
  'tables': fill('| a | b |\n| - | - |\n'),
  'rows of a table': (size) => `| a | b |\n| - | - |\n${fill('| 1 | 2 |\n')(size)}`,
  'entities': fill('&amp; '),
  'tags': fill('<a b="c">'),
  'comments left open': fill('<!-- '),
  'addresses': fill('www.example.com a@example.com '),
  'words on one line': fill('word '),
  'blanks on one line': fill(' '),
  'frontmatter': (size) => `---\n${growing((i) => `a${i}: b\n`)(size)}---\n`,
}

const front = '---\ntitle: CTO Widget Issues\nstatus: draft\nlifecycle_classification: sot\nowner: jp\ncreated: 2026-06-01\nlast_reviewed: 2026-06-01\ncore_promotion_status: not-promoted\nroute: cto\n---\n\n# CTO Widget Issues\n\n'

/** Has the process say at its end what it cost, since a busy machine makes every other time longer. */
const CPU = 'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write(`cpu ${user+system}`)})'
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

/** What the document is said to be: why it was not read, or that it was. */
function verdictOf(output) {
  const report = JSON.parse(output)
  const findings = report.results.flatMap(({ messages }) => messages)
  const unread = findings.find(({ ruleId }) => ruleId === 'document-readable')
  return unread ? unread.messageId : `read, ${findings.length} findings`
}

function time(text) {
  const root = mkdtempSync(join(tmpdir(), 'hostile-'))
  try {
    mkdirSync(join(root, '.sot/03-PROTOCOLS'), { recursive: true })
    writeFileSync(join(root, '.sot/03-PROTOCOLS/CTO-WIDGET-ISSUES.md'), text)
    const start = performance.now()
    const args = ['--import', CPU, CLI, 'check', '--format', 'json', '--no-config-lookup', root]
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30, timeout: 120_000, env })
    const seconds = (performance.now() - start) / 1000
    const cpu = /cpu (\d+)/.exec(stderr)?.[1]
    return { seconds, cpu: cpu === undefined ? NaN : Number(cpu) / 1e6, verdict: stdout ? verdictOf(stdout) : 'no answer' }
  } finally {
    rmSync(root, { recursive: true })
  }
}

console.log('| Input | size | verdict | time | processor |\n| --- | ---: | --- | ---: | ---: |')
for (const [name, make] of Object.entries(KINDS)) {
  if (values.only && !name.includes(values.only)) continue
  const body = make(SIZE)
  const text = body.startsWith('---') ? body : front + body
  const { cpu, seconds, verdict } = time(text)
  console.log(`| ${name} | ${(text.length / 1e6).toFixed(1)} MB | ${verdict} | ${seconds.toFixed(1)} s | ${cpu.toFixed(1)} s |`)
}
if (!values.only) {
  const { cpu, seconds, verdict } = time(front + fill('word ')(50_000_000))
  console.log(`| a file of 50 MB | 50.0 MB | ${verdict} | ${seconds.toFixed(1)} s | ${cpu.toFixed(1)} s |`)
}
