/** Writes SOT trees of any size: valid documents of 2 to 7 KB in which every id is defined. The types are in `tree.d.mts`. */

const SUBJECTS = ['Case', 'Harness', 'Fixture', 'Lane', 'Trace', 'Patch', 'Report', 'Model', 'Runner', 'Provider', 'Queue', 'Profile']
const THINGS = ['Retry', 'Budget', 'Naming', 'Redaction', 'Admission', 'Retention', 'Ordering', 'Review', 'Locking', 'Rollback', 'Sampling', 'Handover']
const FORMS = ['Route', 'Gate', 'Check', 'Policy Draft', 'Record', 'Switch', 'Limit', 'Marker', 'Summary', 'Probe', 'Filter', 'Ledger']
const FILES = ['report.json', 'trace.jsonl', 'patch.diff', 'review.json', 'budget.json', 'lane.json', 'argv.json', 'task.md']
const VERBS = ['Keep', 'Write', 'Read', 'Compare', 'Record', 'Refuse', 'Count', 'Name']
const OBJECTS = [
  'the lane that a run belongs to',
  'each phase of the run with its seconds',
  'the first step that failed',
  'what the fixture held before the run',
  'the commit that the harness was built from',
  'every file that the patch touches',
  'the marker that a blocked run leaves',
  'the admission of the model beside its name',
]
const REASONS = [
  'so that a reviewer finds it without the log',
  'because two runs of one day are told apart by nothing else',
  'so that a blocked run is not read as a failed one',
  'since a later run may say the opposite',
  'so that the fake baseline of the same run can be compared',
  'because a person has to be able to repeat it',
]
const CONDITIONS = [
  'a real pass report exists',
  'the fixture has been run by two lanes',
  'the fake baseline and the real run agree',
  'a report proves the admitted model',
]
const FAILURES = ['tests failed', 'patch was empty', 'budget spent in tool calls', 'agent result was not parsed']

/** Numbers in [0, 1) by the mulberry32 recurrence: small, and the same on every machine. */
export function numbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pad = (number, digits) => String(number).padStart(digits, '0')
const bullets = (lines) => lines.map((line) => `- ${line}`).join('\n')
const work = (number) => `CTO-WORK-${pad(number, 3)}`

/** A title by number; it is another one for each pair up to 1,728, and bears a number of its own from there on. */
function topicOf(pair) {
  const form = FORMS[pair % 12]
  const thing = THINGS[Math.floor(pair / 12) % 12]
  const subject = SUBJECTS[Math.floor(pair / 144) % 12]
  const round = Math.floor(pair / 1728)
  return `CTO ${subject} ${thing} ${form}${round > 0 ? ` ${round + 1}` : ''}`
}

function frontmatter(title, pair) {
  const day = `2026-0${1 + (pair % 4)}-${pad(1 + (pair % 26), 2)}`
  return `---
title: ${title}
status: draft
lifecycle_classification: sot
owner: cto-lab
created: ${day}
last_reviewed: 2026-05-28
core_promotion_status: not-promoted
route: cto
---

# ${title}

Local planning SOT only. Not a Core Protocol. Not active Core authority.
`
}

/** The choices of one pair of documents. */
function planPair(pair, firstId, random) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const sentence = (file) => `${pick(VERBS)} ${pick(OBJECTS)} in \`${file}\`, ${pick(REASONS)}.`
  const many = (least, most, make) => Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make)
  const topic = topicOf(pair)
  const files = [pick(FILES), pick(FILES)]
  const items = many(1, 2, (_, index) => ({
    id: work(firstId + index),
    title: `${pick(VERBS)} ${pick(THINGS)} ${pick(FORMS)}`,
    status: pick(['blocked', 'blocked', 'planned', 'in-progress', 'validated', 'superseded']),
    older: firstId + index > 101 ? work(101 + Math.floor(random() * (firstId + index - 101))) : null,
  }))
  return { pair, topic, items, files, pick, sentence, many, random }
}

function prd(plan) {
  const { topic, pair, items, files, pick, sentence, many } = plan
  const held = items.filter((item) => item.status === 'blocked')
  const script = `harness/evals/${topic.slice(4).toLowerCase().replaceAll(' ', '-')}.sh --json`
  const sections = {
    'Problem Statement': `${sentence(files[0])} ${sentence(files[1])} Nobody does either today, and ${pick(OBJECTS)} is lost with the run. ${sentence(files[0])}`,
    'Solution': `Create one narrow route: ${pick(OBJECTS)} goes into \`${files[0]}\`, and a run that cannot write it is blocked before \`case_process_started\`. ${sentence(files[1])}`,
    'Scope': bullets([
      ...many(7, 13, () => sentence(pick(files))),
      ...held.map((item) => `Keep \`${item.id}\` blocked until ${pick(CONDITIONS)}.`),
    ]),
    'Non-Goals': bullets(many(4, 7, () => `Do not ${pick(VERBS).toLowerCase()} ${pick(OBJECTS)} outside the run directory.`)),
    'Acceptance Criteria': bullets([
      `The route names \`${files[0]}\` as the file that is written.`,
      'The route states a missing file blocks before `case_process_started`.',
      ...held.map((item) => `The route requires real proof through the Harness Evidence Interface before unblocking \`${item.id}\`.`),
    ]),
    'Validation': bullets([
      `\`${script}\` runs the copied artificial fixture.`,
      ...many(1, 3, () => `A run of the fake lane shows ${pick(OBJECTS)}.`),
    ]),
    'Risks And Dependencies': bullets(many(4, 7, () => `Without the route, ${pick(OBJECTS)} may be missing, ${pick(REASONS)}.`)),
    'Success Definition': `${pick(OBJECTS).replace(/^\w/, (letter) => letter.toUpperCase())} stands in every report, and nobody has to ask for it.`,
  }
  const body = Object.entries(sections).map(([heading, text]) => `\n## ${heading}\n\n${text}\n`)
  return frontmatter(`${topic} PRD`, pair) + body.join('')
}

function runPath(plan, day, hour, number) {
  const stamp = `2026${day.slice(5, 7)}${day.slice(8)}T${pad(hour, 2)}${pad(Math.floor(plan.random() * 60), 2)}27Z`
  return `/srv/hermes/profiles/cto-lab/harness-runs/${stamp}-r1-string-slugify-${number}`
}

/** An evidence section of the item above it; a pass is full proof. */
function evidence(plan, item, passed, day) {
  const { pick, sentence, files, random } = plan
  const number = 2000 + Math.floor(random() * 90_000)
  return `
## ${passed ? 'Real Run' : 'First Attempt'} ${item.id.slice(9)} Evidence - ${day}

${bullets([
    `Hermes commit: \`${pad(Math.floor(random() * 0x10000000).toString(16), 7)} ${pick(VERBS)} ${pick(OBJECTS)}\`.`,
    sentence(pick(files)),
    `Run artifact directory: \`${runPath(plan, day, 10, number)}\`.`,
    `Report status: \`${passed ? 'pass' : 'fail'}\`.`,
    'Backend: `case`.',
    `Backend exit code: \`${passed ? 0 : 1}\`.`,
    'Case process started: `true`.',
    'Case model provider: `lab-local`.',
    'Case model: `coder-mid-24b`.',
    'Case model admission status: `admitted`.',
    ...(passed
      ? [
          'Same-run fake baseline: `pass`.',
          `Same-run fake baseline artifact: \`${runPath(plan, day, 9, number - 1)}\`.`,
          'Evidence route: Harness Evidence Interface.',
          `This validates \`${item.id}\`.`,
        ]
      : [`Failure reason: \`${pick(FAILURES)}\`.`, `This does not validate \`${item.id}\`.`]),
  ])}
`
}

function workItem(plan, item) {
  const { files, pick, sentence, many } = plan
  const blocked = item.status === 'blocked'
  const acceptance = [
    `\`${files[0]}\` is written by every run of the lane.`,
    'A missing file blocks before `case_process_started`.',
    ...many(9, 14, () => sentence(pick(files))),
    ...(item.older ? [`What \`${item.older}\` asks for is unchanged.`] : []),
    ...(blocked ? [`\`${item.id}\` remains blocked until ${pick(CONDITIONS)}.`] : []),
  ]
  const reasons = blocked ? `\nBlocked by:\n\n${bullets(['Real pass report.', `${pick(THINGS)} of the lane.`])}\n` : ''
  const sections =
    item.status === 'validated'
      ? (plan.items[0] === item ? evidence(plan, item, false, '2026-05-21') : '') + evidence(plan, item, true, '2026-05-26')
      : blocked || item.status === 'in-progress'
        ? evidence(plan, item, false, '2026-05-22')
        : ''
  return `
## ${item.id} - ${item.title}

Status: ${item.status}.

${sentence(files[0])} ${sentence(files[1])}

Acceptance:

${bullets(acceptance)}
${reasons}
Current evidence:

${bullets(many(2, 4, () => sentence(pick(files))))}
${sections}`
}

function issues(plan) {
  return frontmatter(`${plan.topic} Issues`, plan.pair) + plan.items.map((item) => workItem(plan, item)).join('')
}

const fileName = (topic, word) => `03-PROTOCOLS/${topic.toUpperCase().replaceAll(' ', '-')}-${word}.md`

export function generateTree(documents, seed = 1) {
  const random = numbers(seed)
  const tree = []
  let nextId = 101
  for (let pair = 0; tree.length < documents; pair++) {
    const plan = planPair(pair, nextId, random)
    nextId += plan.items.length
    tree.push({ path: fileName(plan.topic, 'PRD'), text: prd(plan) }, { path: fileName(plan.topic, 'ISSUES'), text: issues(plan) })
  }
  return tree.slice(0, documents)
}
