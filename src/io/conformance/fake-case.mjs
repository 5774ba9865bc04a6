// The fake Case. It finds its model and its server where Case and Pi find theirs, asks that server, edits the fixture it is
// started in, prints what its agent says, and records how it was called: of the environment only the names.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { join } from 'node:path'

const [scriptFile, ...argv] = process.argv.slice(2)
const script = JSON.parse(readFileSync(scriptFile, 'utf8'))
const env = process.env
const home = env.HOME ?? ''

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

/** The start of every file that the command line names, since a task can be handed over in one. */
function namedFiles() {
  const paths = argv.flatMap((word) => [word, word.slice(word.indexOf('=') + 1)])
  return [...new Set(paths)].filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile()).map((path) => readFileSync(path, 'utf8').slice(0, 1_000_000))
}

function record() {
  mkdirSync(script.record, { recursive: true })
  const path = join(script.record, `${process.pid}.json`)
  const text = JSON.stringify({ argv, cwd: process.cwd(), environment: Object.keys(env), files: namedFiles(), declaresSystemRole: piModel()?.compat?.supportsDeveloperRole === false })
  writeFileSync(`${path}.part`, text)
  renameSync(`${path}.part`, path)
}

/** Case takes another provider without a word where its configuration does not name one. */
function chosenModel() {
  const override = argv.includes('--model') ? argv[argv.indexOf('--model') + 1] : env.CASE_MODEL_OVERRIDE
  if (override) return { provider: 'anthropic', model: override }
  const { models = {} } = readJson(join(env.CASE_DATA_DIR ?? join(home, '.config', 'case'), 'config.json'))
  return models.implementer ?? models.default ?? { provider: 'anthropic', model: 'claude-sonnet-4-6' }
}

function piProvider() {
  const { providers = {} } = readJson(join(env.PI_CODING_AGENT_DIR ?? join(home, '.pi', 'agent'), 'models.json'))
  return providers[chosenModel().provider]
}

function piModel() {
  const { compat, models = [] } = piProvider() ?? {}
  const model = models.find(({ id }) => id === chosenModel().model)
  return model && { ...model, compat: { ...compat, ...model.compat } }
}

function log(msg, fields) {
  process.stderr.write(`${JSON.stringify({ ts: new Date().toISOString(), level: 'info', msg, ...fields })}\n`)
}

/** What Pi sends: the role of the system text and the name of the limit follow from its configuration. */
function question({ id, reasoning, compat = {} }) {
  const role = reasoning && compat.supportsDeveloperRole !== false ? 'developer' : 'system'
  const tool = (name) => ({ type: 'function', function: { name, parameters: { type: 'object', properties: {} } } })
  return {
    model: id,
    messages: [{ role, content: script.mark }, { role: 'user', content: 'Make the tests pass.' }],
    stream: true,
    stream_options: { include_usage: true },
    store: false,
    [compat.maxTokensField ?? 'max_completion_tokens']: 16384,
    tools: ['read', 'write', 'edit', 'bash'].map(tool),
  }
}

/** True when the server took the question; whatever goes wrong, Case only sees that its agent said nothing. */
function ask(baseUrl, apiKey, body) {
  return new Promise((resolve) => {
    try {
      const url = new URL(`${baseUrl.replace(/\/+$/, '')}/chat/completions`)
      const send = url.protocol === 'https:' ? requestHttps : requestHttp
      const key = env[apiKey] ?? apiKey
      const asked = send(url, { method: 'POST', agent: false, timeout: 10_000, headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) } }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode === 200)).on('error', () => resolve(false))
      })
      asked.on('error', () => resolve(false)).on('timeout', () => asked.destroy())
      asked.end(JSON.stringify(body))
    } catch {
      resolve(false)
    }
  })
}

const SKIPPED = new Set(['.git', '.case', 'node_modules', '__pycache__', 'test', 'tests', '__tests__', 'spec'])

function filesBelow(folder, depth = 0) {
  return readdirSync(join('.', folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (SKIPPED.has(entry.name) || depth > 6) return []
    return entry.isDirectory() ? filesBelow(path, depth + 1) : entry.isFile() ? [path] : []
  })
}

const GOOD = {
  js: (name) => `String(${name}).normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')`,
  py: (name) => `__import__('re').sub(r'[^a-z0-9]+', '-', str(${name}).lower()).strip('-')`,
}
const WRONG = (name) => `${name} + "-wrong"`
const BLOCK = /(\bslugify\b[^(){}\n]{0,80}\(\s*(\w+)[^()]*\)[^{}()\n=]*(?:=>\s*)?\{)/
const EXPRESSION = /(\bslugify\b[^(){}\n]{0,80}\(?\s*\b(\w+)[^()\n]*\)?\s*=>\s*)(?!\{)/
const PYTHON = /(\bdef\s+slugify\s*\(\s*(\w+)[^()]*\)[^:\n]*:[^\n]*\n)([ \t]+)/

/** A function that returns at its beginning what it should, or what it should not. */
function edited(path, text) {
  const value = (language, name) => (script.edit === 'good' ? GOOD[language](name) : WRONG(name))
  if (path.endsWith('.py')) return text.replace(PYTHON, (_, head, name, indent) => `${head}${indent}return ${value('py', name)}\n${indent}`)
  if (!/\.[cm]?[jt]sx?$/.test(path)) return text
  if (BLOCK.test(text)) return text.replace(BLOCK, (_, head, name) => `${head}\n  return ${value('js', name)}`)
  return text.replace(EXPRESSION, (_, head, name) => `${head}${value('js', name)} || `)
}

/** Copies the harness's own edit where there is one; else changes the first `slugify` that it finds. */
function edit() {
  if (script.edit === 'none') return []
  if (script.overlay !== null) {
    cpSync(script.overlay, '.', { recursive: true })
    return readdirSync(script.overlay, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(script.overlay, path)).isFile())
  }
  for (const path of filesBelow('')) {
    const before = readFileSync(path, 'utf8')
    const after = edited(path, before)
    if (after === before) continue
    writeFileSync(path, after)
    return [path]
  }
  return []
}

function environmentText() {
  return Object.entries(env).map(([name, value]) => `${name}=${value}\n`).join('')
}

record()
const { provider, model } = chosenModel()
const configured = piProvider()
if (env.CASE_QUIET !== '1') log('spawning agent', { agent: 'implementer', cwd: process.cwd(), provider, model, timeout: 600_000 })
if (script.visits) {
  if (existsSync(script.target)) readdirSync(script.target)
  log('spawning agent', { agent: 'verifier', cwd: script.target, provider, model, timeout: 600_000 })
}
if (script.hangs) await new Promise((resolve) => setTimeout(resolve, 600_000))
const own = piModel()
const answered = script.asks && own !== undefined && typeof configured.baseUrl === 'string' && (await ask(configured.baseUrl, configured.apiKey, question(own)))
const files = edit()
if (script.leaks === 'log') process.stderr.write(environmentText())
if (script.leaks === 'patch') {
  writeFileSync('notes.txt', environmentText())
  files.push('notes.txt')
}
// An agent that has changed nothing says all the same that it has.
if (answered) process.stdout.write(script.text.replaceAll('{{files}}', JSON.stringify(files.length > 0 ? files : ['src/slugify.js'])))
process.exitCode = script.exitCode
