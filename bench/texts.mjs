/**
 * Texts to scan, the same for the same seed: clean logs of several kinds as tools write them, and hostile ones that repeat what
 * makes a careless scanner look again and again. No kind of clean text holds an endpoint value.
 */

/** A small generator of numbers (mulberry32); the texts need variety, not randomness. */
function numbers(seed) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit) => next() % limit
  return {
    below,
    pick: (list) => list[below(list.length)],
    digits: (count) => String(below(10 ** count)).padStart(count, '0'),
    hex: (count) => Array.from({ length: count }, () => below(16).toString(16)).join(''),
  }
}

const WORDS =
  'gate case stage report model harness runtime evidence lane queue worker batch cache retry token prompt answer schema plan step reviewer policy owner draft'.split(' ')
const VERBS = 'passed failed started finished skipped queued retried loaded written checked parsed merged waited'.split(' ')
const FILES = 'src/engine/run.ts src/report/text.ts src/model/place.ts lib/worker.js rules/blocked.ts test/cases/gate.test.ts dist/main.js tools/bench.py'.split(' ')

const pad = (value, length = 2) => String(value).padStart(length, '0')
const day = (n) => `2026-0${1 + n.below(9)}-${pad(1 + n.below(28))}`
const clock = (n) => `${pad(n.below(24))}:${pad(n.below(60))}:${pad(n.below(60))}`
const stamp = (n) => `${day(n)}T${clock(n)}.${n.digits(3)}Z`
const uuid = (n) => [8, 4, 4, 4, 12].map((length) => n.hex(length)).join('-')
const sentence = (n, length) => Array.from({ length }, () => n.pick(WORDS)).join(' ')

/** One record a call; every kind has lines of several shapes. */
export const CLEAN = {
  'server log': (n) =>
    n.pick([
      () => `${stamp(n)} INFO  [worker-${n.below(16)}] ${n.pick(WORDS)} ${n.below(900)} ${n.pick(VERBS)} in ${n.below(5000)} ms, status ok\n`,
      () => `${stamp(n)} DEBUG engine.${n.pick(WORDS)} request_id=${uuid(n)} ${sentence(n, 4)} (${n.below(100)}.${n.below(10)} %)\n`,
      () => `${stamp(n)} WARN  retry ${n.below(5)}/5 after ${n.below(60)}.${n.below(10)} s: ${sentence(n, 6)}\n`,
      () => `${stamp(n)} INFO  wrote runs/${day(n)}/case-${n.digits(4)}/report.json (${n.below(99999)} bytes, sha256 ${n.hex(64)})\n`,
      () => `${stamp(n)} INFO  GPU 0: ${n.below(100)} C, ${n.below(80)}.${n.below(10)}/80.0 GiB; throughput ${n.below(99)}.${n.below(10)} tokens/s, v0.${n.below(12)}.${n.below(9)}\n`,
    ])(),
  'JSON lines': (n) =>
    `${JSON.stringify({ time: stamp(n), level: n.pick(['info', 'debug', 'warn']), id: uuid(n), message: sentence(n, 7), case: n.below(9999), duration: n.below(9999) / 10, ok: n.below(2) === 1, tags: [n.pick(WORDS), n.pick(WORDS)], error: null })}\n`,
  'test run': (n) =>
    n.pick([
      () => ` ✓ test/${n.pick(WORDS)}/${n.pick(WORDS)}.test.ts (${n.below(90)} tests) ${n.below(900)}ms\n`,
      () => `   → ${sentence(n, 5)}\n`,
      () => ` ❯ ${n.pick(FILES)}:${n.below(900)}:${n.below(90)}\n    ${n.below(900)}|   expect(${n.pick(WORDS)}.${n.pick(WORDS)}).toBe(${n.below(99)})\n       |          ^\n`,
      () => `npm warn deprecated ${n.pick(WORDS)}@${n.below(20)}.${n.below(20)}.${n.below(20)}: ${sentence(n, 6)}, use ${n.pick(WORDS)} instead\n`,
      () => `added ${n.below(900)} packages, and audited ${n.below(900)} packages in ${n.below(60)}s\n`,
    ])(),
  'stack traces': (n) =>
    `TypeError: Cannot read properties of undefined (reading '${n.pick(WORDS)}')\n` +
    Array.from({ length: 6 }, () =>
      n.pick([
        () => `    at ${n.pick(WORDS)}.${n.pick(VERBS)} (/app/${n.pick(FILES)}:${n.below(900)}:${n.below(90)})\n`,
        () => `    at async ${n.pick(WORDS)} (file:///app/${n.pick(FILES)}:${n.below(900)}:${n.below(90)})\n`,
        () => `    at process.processTicksAndRejections (node:internal/process/task_queues:${n.below(200)}:${n.below(9)})\n`,
        () => `  File "/app/tools/${n.pick(WORDS)}.py", line ${n.below(900)}, in ${n.pick(VERBS)}_${n.pick(WORDS)}\n`,
      ])(),
    ).join(''),
  'access log': (n) =>
    `- - [${pad(1 + n.below(28))}/Jun/2026:${clock(n)} +0000] "${n.pick(['GET', 'POST'])} /v1/${n.pick(['models', 'chat/completions', 'health'])}?case=${n.below(999)} HTTP/1.1" ${n.pick([200, 201, 404, 503])} ${n.below(99999)} "-" "harness/${n.below(9)}.${n.below(20)}.${n.below(9)}"\n`,
  'git log': (n) =>
    `commit ${n.hex(40)}\nMerge: ${n.hex(7)} ${n.hex(7)}\nAuthor: Ada Quill <ada.quill@example.com>\nDate:   Mon Jun ${1 + n.below(28)} ${clock(n)} 2026 +0200\n\n    ${sentence(n, 6)}\n\n ${n.pick(FILES)} | ${n.below(90)} ${'+'.repeat(n.below(20))}${'-'.repeat(n.below(20))}\n ${n.below(9)} files changed, ${n.below(90)} insertions(+), ${n.below(90)} deletions(-)\n\n`,
  'prose': (n) =>
    n.pick([
      () => `## CTO-WORK-${n.digits(3)} - ${sentence(n, 3)}\n\nStatus: open.\n\n`,
      () => `The ${sentence(n, 3)} waits for the ${n.pick(WORDS)}; nobody has checked it since ${day(n)}. It is **not** done, see \`${n.pick(FILES)}\`.\n`,
      () => `- [ ] ${sentence(n, 8)} (${n.pick(WORDS)}, ${n.pick(WORDS)})\n`,
      () => `| ${n.pick(WORDS)} | ${n.pick(VERBS)} | ${n.below(99)} |\n`,
    ])(),
}

/** Some megabytes of one kind of clean text. */
export function cleanText(kind, units, seed = 1) {
  const n = numbers(seed)
  const make = CLEAN[kind]
  const parts = []
  for (let length = 0; length < units; ) {
    const part = make(n)
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

/** All kinds of clean text in turn, as a run's log mixes them: stretches of 4 KB. */
export function mixedText(units, seed = 1) {
  const kinds = Object.keys(CLEAN)
  const parts = []
  for (let length = 0, i = 0; length < units; i++) {
    const part = cleanText(kinds[i % kinds.length], 4096, seed + i)
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

const base64 = (text) => Buffer.from(text).toString('base64')

const ADDRESS = Array.from({ length: 4 }, (_, index) => index + 1).join('.')

/** What is repeated; some of it is all findings, some begins what never comes. */
export const HOSTILE = {
  'digits and dots': `${ADDRESS} `,
  'dotted runs': 'a.b.c.',
  'ports': 'a:1 ',
  'schemes': 'http://',
  'URLs': 'http://a.example.com/b ',
  'e-mails on one line': 'ada.quill@example.com, ',
  'at signs': 'a@',
  'percent signs': '%25',
  'brackets': '[({<',
  'quotes': '"+"',
  'unicode escapes': '\\u0061',
  'entities': '&amp;',
  'base64 in one run': 'QUJDREVGR0hJSktM',
  'base64 in lines': 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2\n',
  'base64 of base64': `${base64(base64('the lane is quiet and the gate is shut'))} `,
  'hexadecimal': '00ff',
  'invisible characters': 'a\u200b',
  'marks': 'a**b`',
  'words for ports': 'host: a port: 1\n',
  'the variable': 'CTO_HARNESS_CASE_LOCAL_BASE_URL=',
  'table rows': `| a | ${ADDRESS} |\n`,
  'blanks': ' ',
  'line ends': '\n',
}

/** One long line or many lines of one thing. */
export function hostileText(kind, units) {
  const piece = HOSTILE[kind]
  return piece.repeat(Math.ceil(units / piece.length))
}

/** A clean record again and again, with blanks for line ends. */
export function oneLine(units, seed = 1) {
  return mixedText(units, seed).replaceAll('\n', ' ')
}
