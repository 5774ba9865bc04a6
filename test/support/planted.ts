import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipOf } from './archives.ts'
import type { Canary, Inputs } from './canaries.ts'
import { notes } from './documents.ts'
import { git } from './folder.ts'
import { filesWith } from './harness-run.ts'
import type { RunChange } from './harness-run.ts'

type Plant = (canary: Canary) => string

const field = (name: string, make: Plant): Plant => (canary) => notes('Widget').replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: ${make(canary)}`)
const body = (make: Plant): Plant => (canary) => notes('Widget', `\n${make(canary)}\n`)
const extra = (make: Plant): Plant => (canary) => notes('Widget').replace('route: cto', `route: cto\n${make(canary)}`)

/** Every field of a document, one document a field. */
const DOCUMENTS: Readonly<Record<string, Plant>> = {
  'frontmatter values': ({ url }) => notes('Widget').replace(/^(title|status|owner|created|last_reviewed|core_promotion_status|route): .*$/gm, `$1: ${url}`),
  'quoted values': ({ url }) => notes('Widget').replace(/^(title|status|owner|created|route): .*$/gm, `$1: "${url}"`),
  'a key': extra(({ host }) => `${host}: word`),
  'a URL as a key': extra(({ url }) => `"${url}": word`),
  'a key twice': extra(({ host }) => `${host}: a\n${host}: b`),
  'a list of keys': extra(({ host }) => `[${host}]: a`),
  'a value that is a list': field('status', ({ host }) => `[${host}, ${host}]`),
  'a value that is a mapping': field('status', ({ host }) => `{${host}: ${host}}`),
  'a quote that is open': field('owner', ({ url }) => `"${url}`),
  'an alias of nothing': field('owner', ({ host }) => `*${host}`),
  'an anchor twice': field('owner', ({ host }) => `&${host} a\nnext: &${host} *${host}`),
  'an unknown tag': field('owner', ({ host }) => `!${host} word`),
  'a tag with a handle': field('owner', ({ host }) => `!${host}!x word`),
  'a directive': ({ host }) => notes('Widget').replace('---\n', `---\n%${host} 1.2\n---\n`),
  'a bad indent': extra(({ host }) => `a:\n   b: 1\n  ${host}: 2`),
  'a bad escape': field('owner', ({ host }) => `"\\q${host}"`),
  'a block that is open': ({ url }) => notes('Widget').replace('---\n\n#', `${url}\n\n#`),
  'a comment of YAML': extra(({ url }) => `# ${url}`),
  'the title': ({ host }) => notes('Widget').replaceAll('CTO Widget Notes', `CTO ${host} Notes`),
  headings: body(({ url, host }) => `## ${url}\n\n### ${host}\n\n## ${url}\n\n### ${host}\n\n# ${host}`),
  'work items': body(({ host }) => `## CTO-WORK-101 - ${host}\n\nStatus: ${host}.\n\nBlocked by:\n\n- ${host}\n\nAcceptance:\n\n- ${host}\n`),
  'a malformed heading': body(({ host }) => `## CTO-WORK 101 ${host}\n\n## cto-work-102 - ${host}\n\n## CTO-WORK-103: ${host}`),
  'an id': body(({ host }) => `## CTO-WORK-${host} - Widget\n\nSee CTO-WORK-${host} and ${host}-WORK-101.`),
  'a title twice': body(({ host }) => `## CTO-WORK-104 - ${host}\n\nStatus: planned\n\n## CTO-WORK-104 - ${host}\n\nStatus: planned\n`),
  labels: body(({ host }) => `## CTO-WORK-105 - Widget\n\nStatus: blocked.\n\n${host}:\n\n- a\n\nBlocked by ${host}:\n\n- ${host} \n`),
  evidence: body(({ url, host }) => `## CTO-WORK-106 - Widget\n\n### ${host} evidence 2026-06-01\n\n- Report status: ${host}.\n- Run artifact: runs/${host}/report.json\n- ${host}: x.\n- Provider: ${url}\n- Commit: ${host}\n- Exit code: ${host}`),
  statements: body(({ host }) => `CTO-WORK-107 is blocked until ${host} passes. ${host} remains blocked; CTO-WORK-107 status is ${host}.`),
  markup: body(({ url, host }) => `[a](${url} "${host}") ![${host}](x) [b][${host}]\n\n[${host}]: ${url} '${host}'\n\n<!-- ${url} -->\n\n<a href="${url}">**${host}**</a>\n\n| ${host} |\n| --- |\n| ${url} |\n\n[^${host}]: ${host}`),
  code: body(({ url, host }) => `\`\`\`${host} ${url}\n${url}\n\`\`\`\n\n    ${url}\n\n\`${host}\``),
  directives: body(({ host }) => `<!-- sotlint-disable-next-line ${host} -- ${host} -->\n<!-- sotlint-disable ${host}/${host} -->\n<!-- sotlint-${host} -->`),
  'lost line breaks': ({ url }) => notes('Widget', url).replaceAll(/\n+/g, ' '),
  'nothing else': ({ url }) => url,
  encodings: body(({ url }) => `${Buffer.from(url).toString('base64')}\n\n${encodeURIComponent(url)}\n\n${Buffer.from(url).toString('hex')}`),
}

/** Configurations, waivers and other files of YAML or JSON, each wrong in its own way. */
const CONFIGS: Readonly<Record<string, Plant>> = {
  key: ({ host }) => `version: 1\n${host}: 1\n`,
  'inner key': ({ host }) => `version: 1\nwork:\n  ${host}: 1\n`,
  version: ({ url }) => `version: ${url}\n`,
  name: ({ url }) => `version: 1\nname: ${url}\n`,
  extends: ({ host }) => `version: 1\nextends: ${host}\n`,
  'extends a path': ({ host }) => `version: 1\nextends: ./${host}.yaml\n`,
  severity: ({ host }) => `version: 1\nextends: cto-child\nseverity:\n  ${host}: off\n  title-is-h1: ${host}\n`,
  words: ({ host, url }) => `version: 1\nextends: cto-child\nwork: {idPrefix: "${host}-", blockedStatus: ${host}}\nnotice: {sentences: ["${url}"]}\ntree: {root: ${host}, marker: ${host}}\n`,
  phrases: ({ host }) => `version: 1\nextends: cto-child\nstatements: {status-is: ["{${host}} (is"]}\n`,
  schema: ({ host }) => `version: 1\nextends: cto-child\nfrontmatter: {schema: {$ref: "${host}", properties: {${host}: {type: ${host}}}}}\n`,
  endpoints: ({ host }) => `version: 1\nextends: cto-child\nendpoints: {nicknames: [${host}], publicHosts: [${host}], variables: [${host}]}\n`,
  globs: ({ host }) => `version: 1\nextends: cto-child\ndocuments: {include: ["${host}/[**"]}\n`,
  syntax: ({ host }) => `version: 1\n${host}: [\n`,
  'a tab': ({ host }) => `version: 1\n\t${host}: *${host}\n`,
  list: ({ host }) => `- ${host}\n`,
  waivers: ({ host, url }) => `version: 1\nwaivers:\n  - {rule: ${host}, path: ${host}, owner: ${url}, reason: ${url}, expires: ${host}, ${host}: 1}\n`,
  'waivers that hold': ({ url, host }) => `version: 1\nwaivers:\n  - {rule: title-is-h1, path: "**/${host}.md", owner: "${host}", reason: "${url}", expires: 2099-01-01}\n`,
  baseline: ({ host }) => JSON.stringify({ version: 1, findings: [{ ruleId: host, messageId: host, path: host, fingerprint: host }] }),
  JSON: ({ host }) => `{"version": 1, "findings": [{"fingerprint": "${host}", "${host}": "${host}"}], "${host}": `,
}

/** Changes of a run that passes, each with the canary in other places. */
const RUNS: readonly ((canary: Canary) => RunChange)[] = [
  ({ host }) => ({ report: { run_id: host } }),
  ({ host, url }) => ({
    report: { status: url, backend: url, case_model_provider: host, case_model: url, case_model_admission_status: host, [host]: host, 'tests.status': host, 'fixture.kind': url, 'baseline.path': host, 'provider_probe.class': host, target_repository: url, unblocks: [host], changed_files: [host, `../${host}`], local_provider_config: { [host]: url } },
  }),
  ({ url, host }) => ({
    files: {
      'task.md': url,
      'argv.json': `["--model", "${host}"]`,
      'trace.jsonl': `{"step": "${url}"}\n`,
      'config/config.json': `{"models": {"default": {"provider": "${host}", "model": "${url}"}}}`,
      [`config/${host}.json`]: '{',
      'backend/stderr.log': `{"msg": "spawning agent", "agent": "implementer", "provider": "${host}", "model": "${url}", "cwd": "/${host}"}\n`,
      'backend/agent-result.txt': `<<<AGENT_RESULT\n{"status": "${host}", "summary": "${url}"}\nAGENT_RESULT>>>`,
      'backend/events.jsonl': `{"event": "tool_start", "args": {"path": "../${host}"}}\n`,
      'patch.diff': `--- a/${host}\n+++ b/${host}\n@@ -1 +1 @@\n-${url}\n+x\n`,
      'tests/result.json': `{"status": "${host}", "total": "${url}"}`,
      'baseline/report.json': `{"run_id": "${host}", "backend": "${url}"}`,
      'fixture/manifest.json': `{"kind": "${host}"}`,
      [`backend/provider-${host}.txt`]: url,
    },
  }),
  ({ url }) => ({ files: { 'report.json': `{"run_id": "${url}"` } }),
]

function plantGateRun(folder: string, run: string, change: RunChange): string {
  for (const [path, text] of Object.entries(filesWith(change))) write(folder, `${run}/${path}`, text)
  return run
}

/** The names under which a program looks for files of its own. */
const OWN_NAMES = ['sotlint.config.yaml', 'sotlint.waivers.yaml', '.sotlint-baseline.json', 'sotlint.scan-baseline.json']

function write(folder: string, path: string, text: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
  return path
}

/** Fills a folder with projects that hold a canary in every place that has a name here; what can be said of them is relative to one of them. */
export function plant(folder: string, canary: Canary): Omit<Inputs, 'results'> {
  const { host, url } = canary
  const documents = Object.entries(DOCUMENTS).map(([, make], i) => write(folder, `documents/.sot/03-PROTOCOLS/CTO-N${i}-ISSUES.md`, make(canary)))
  write(folder, `documents/.sot/03-PROTOCOLS/CTO-${host}-NOTES.md`, notes('Widget'))
  write(folder, `documents/.sot/03-PROTOCOLS/${host}/CTO-GADGET-NOTES.md`, notes('Other'))
  write(folder, `documents/.sot/${host}.md`, `See ${url}\n`)
  write(folder, `${host}/.sot/03-PROTOCOLS/CTO-WIDGET-NOTES.md`, notes('Gadget'))
  const agent = write(folder, 'agent.txt', `Asking ${url}\n<<<AGENT_RESULT\n{"status":"${host}","error":"${url}"}\nAGENT_RESULT>>>\n`)
  const configs = Object.values(CONFIGS).map((make, i) => write(folder, `configs/${i}.yaml`, make(canary)))
  const projects = Object.values(CONFIGS).map((make, i) => {
    write(folder, `project-${i}/.sot/03-PROTOCOLS/CTO-WIDGET-NOTES.md`, `${notes('Gadget')}${url}\n`)
    for (const name of i % 2 === 0 ? OWN_NAMES.slice(0, 1) : OWN_NAMES.slice(1)) write(folder, `project-${i}/${name}`, make(canary))
    return `project-${i}`
  })
  write(folder, `configs/${host}.yaml`, 'version: 2\n')
  const runs = RUNS.map((make, i) => plantGateRun(folder, `runs/${i === 0 ? host : i}`, make(canary)))
  plantGit(folder, canary)
  plantRun(folder, canary)
  plantCitedRun(folder, canary)
  const beside = (paths: readonly string[]) => paths.map((path) => `../${path}`)
  return {
    paths: beside([...runs, 'run', 'cited', 'documents', documents[0] ?? '', agent, host, 'repository', 'broken', ...projects]),
    words: [host, url, `../configs/${host}.yaml`],
    files: beside([...configs, 'run']),
  }
}

/** The folder of a harness run with the canary in every file and name, packed, encoded and cut off. */
function plantRun(folder: string, { host, url }: Canary): void {
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, 'run', path)), { recursive: true })
    writeFileSync(join(folder, 'run', path), content)
  }
  const json = JSON.stringify({ [host]: url, [url]: [host, `a\n${url}`], list: ['--host', host, '--port', '8443'], log: Buffer.from(url).toString('base64') })
  put('task.md', `---\n${host}: ${url}\n---\n\n# ${host}\n\n[${host}](${url})\n`)
  put('argv.json', json)
  put('report.json', json.slice(0, -9))
  put('trace.jsonl', `${json}\n${json}\n`)
  put(`backend/${host}.log`, `${url}\n`)
  put('backend/wide.log', Buffer.from(`\uFEFF${url}\n`, 'utf16le'))
  put('backend/bytes.bin', Buffer.concat([Buffer.alloc(40), Buffer.from(url), Buffer.alloc(9)]))
  put('backend/packed.gz', gzipSync(`${url}\n`))
  put('backend/cut.gz', gzipSync(`${url}\n`.repeat(90)).subarray(0, 60))
  put('packed.zip', zipOf({ [`${host}/${host}.log`]: url, 'a.json': json }))
  put('encrypted.zip', zipOf({ [`${host}.log`]: url }, 1))
  put('cut.zip', zipOf({ [`${host}.log`]: url }).subarray(0, 90))
  put(`${host}/sotlint.scan-baseline.json`, json)
  put('patch.diff', `--- a/${host}\n+++ b/${host}\n@@ -1 +1 @@\n-${url}\n+words\n`)
  symlinkSync(`/${host}/x`, join(folder, 'run', 'link'))
}

/** A repository with the canary in every name and message, and one that git refuses with a message about it. */
function plantGit(folder: string, { host, url }: Canary): void {
  const repository = join(folder, 'repository')
  write(repository, '.sot/03-PROTOCOLS/CTO-WIDGET-NOTES.md', notes('Widget', `\n${url}\n`))
  git(repository, 'init', '-q', '-b', host)
  git(repository, 'add', '-A')
  git(repository, '-c', `user.name=${host}`, 'commit', '-q', '-m', `Point at ${url}\n\nSigned-off-by: ${host} <a@${host}>`)
  git(repository, 'tag', '-a', '-m', url, `v-${host}`)
  git(repository, 'notes', 'add', '-m', url)
  write(repository, '.sot/03-PROTOCOLS/CTO-WIDGET-NOTES.md', notes('Gadget', `\n${url} again\n`))
  write(repository, `.sot/03-PROTOCOLS/CTO-${host}-NOTES.md`, notes('Widget'))
  git(repository, 'add', '-A')
  write(folder, 'broken/.sot/03-PROTOCOLS/CTO-WIDGET-NOTES.md', notes('Widget'))
  git(join(folder, 'broken'), 'init', '-q')
  write(folder, 'broken/.git/HEAD', `ref: refs/heads/${host}/\n`)
  write(folder, 'broken/.git/config', `[core]\n\trepositoryformatversion = ${host}\n[${host}\n`)
}

/** A run that holds the canary in every value, in the names of its files and in what documents are compared with. */
function plantCitedRun(folder: string, { host, url }: Canary): void {
  const run = '20260601T022535Z-r1-string-slugify-2731603'
  const facts = ['Report status', 'Backend', 'Case model provider', 'Case model', 'Case model admission status', 'Failure reason', 'Marker', 'Changed files', 'Patch', 'Tests', 'Gate verdict', 'Run digest']
  const section = `\n## Case Run Evidence - 2026-06-01\n\n- Run artifact directory: \`harness-runs/${run}\`.\n${facts.map((fact) => `- ${fact}: \`fail\`.\n`).join('')}`
  write(folder, 'cited/.sot/03-PROTOCOLS/CTO-WIDGET-NOTES.md', notes('Widget', section))
  const fields = ['run_id', 'status', 'failure_reason', 'backend', 'backend_exit_code', 'case_model_provider', 'case_model', 'case_model_admission_status', 'source_admission_status']
  const report = { ...Object.fromEntries(fields.map((field) => [field, url])), case_process_started: true, [host]: host, changed_files: [host, url], patch: { path: url, bytes: 7 }, tests: { status: host, passed: 1, total: 1 } }
  write(folder, `cited/harness-runs/${run}/report.json`, JSON.stringify(report))
  write(folder, `cited/harness-runs/${run}/backend/provider-${host}.txt`, url)
  write(folder, `cited/harness-runs/${run}/backend/agent-result.txt`, `<<<AGENT_RESULT {"status":"${url}"} AGENT_RESULT>>>`)
}
