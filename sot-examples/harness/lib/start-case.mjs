// Starts Case on a copy of the fixture. It is given a relay, a home of its own and only the variables that it needs: whatever
// an agent prints of its environment, the endpoint is not in it.
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { caseConfig, deadlines, names, piModel, provider } from './settings.mjs'

/** What Pi and Case read, each where it looks for it, and a copy in the run folder. */
function writeConfigs(run, folder, relayUrl) {
  const files = {
    'models.json': { providers: { [provider]: { baseUrl: relayUrl, api: 'openai-completions', apiKey: 'none', models: [piModel] } } },
    'config.json': caseConfig,
  }
  mkdirSync(folder, { recursive: true })
  for (const [name, value] of Object.entries(files)) {
    run.writeJson(`config/${name}`, value)
    writeFileSync(join(folder, name), JSON.stringify(value))
  }
}

function ended(child) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), deadlines.run)
    const settle = (code) => {
      clearTimeout(timer)
      resolve(code)
    }
    child.on('exit', (code) => settle(code ?? 1))
    child.on('error', () => settle(1))
  })
}

/** Resolves to the exit code; what Case wrote lies in the run folder then. */
export async function startCase(run, { argv, fixture, home, relayUrl }) {
  const configs = join(home, 'config')
  writeConfigs(run, configs, relayUrl)
  const env = { PATH: process.env.PATH, HOME: home, TMPDIR: home, PI_CODING_AGENT_DIR: configs, CASE_DATA_DIR: configs }
  const logs = ['stdout', 'stderr'].map((name) => openSync(run.inside(`backend/${name}.log`), 'w'))
  const code = await ended(spawn(process.env[names.caseBin], argv.slice(1), { cwd: fixture, env, stdio: ['ignore', ...logs] }))
  for (const log of logs) closeSync(log)
  run.write('backend/agent-result.txt', readFileSync(run.inside('backend/stdout.log'), 'utf8'))
  return code
}
