/** The tools that people would compare us with, in the versions that were measured, each set up for what it does best. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command } from './measure.mjs'

/** The newest that run on Node 20. */
const PACKAGES = {
  'rumdl': '0.2.75',
  'markdownlint-cli2': '0.22.1',
  'secretlint': '11.7.1',
  '@secretlint/secretlint-rule-preset-recommend': '11.7.1',
  'textlint': '15.8.0',
  'textlint-rule-no-todo': '2.0.1',
  'textlint-rule-common-misspellings': '1.0.1',
  'remark-cli': '12.0.1',
  'remark-frontmatter': '5.0.0',
  'remark-preset-lint-recommended': '7.0.1',
  'remark-lint-frontmatter-schema': '3.15.4',
}

/** Long lines, and a title beside the one of the frontmatter, are how these documents are written. */
const CONFIGS = {
  'rumdl.toml': '[global]\ndisable = ["MD013", "MD025"]\n',
  'bench.markdownlint-cli2.jsonc': JSON.stringify({ config: { MD013: false, MD025: false }, noProgress: true }),
  '.secretlintrc.json': JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }),
  '.textlintrc.json': JSON.stringify({ rules: { 'no-todo': true, 'common-misspellings': true } }),
  'frontmatter.schema.yaml': 'type: object\nrequired: [title, status, owner, created]\nproperties:\n  title: { type: string }\n  status: { enum: [draft, review, active] }\n  owner: { type: string }\n',
  '.remarkrc.json': JSON.stringify({
    plugins: ['remark-frontmatter', 'remark-preset-lint-recommended', ['remark-lint-frontmatter-schema', { schemas: { './frontmatter.schema.yaml': ['./*/.sot/**/*.md'] } }]],
  }),
}

/** Puts the peers into a temporary folder, which later runs find again; `null` where npm cannot get them. */
export function installPeers() {
  const name = createHash('sha256').update(JSON.stringify(PACKAGES)).digest('hex').slice(0, 12)
  const folder = join(tmpdir(), `sotlint-bench-peers-${name}`)
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }))
  const installed = spawnSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, shell: process.platform === 'win32' })
  return installed.status === 0 ? folder : null
}

/** The peers over trees below `folder`, which is given their settings; each is named with its version. */
export function peersIn(folder, installed) {
  for (const [name, text] of Object.entries(CONFIGS)) writeFileSync(join(folder, name), text)
  symlinkSync(join(installed, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const bin = (name) => join(installed, 'node_modules/.bin', name)
  const options = { cwd: folder, codes: [0, 1] }
  const named = (name, label = name) => `${label} ${PACKAGES[name]}`
  return {
    rumdl: { name: named('rumdl'), cold: (path) => command(bin('rumdl'), ['check', '--no-cache', '--config', 'rumdl.toml', path], options), warm: (path) => command(bin('rumdl'), ['check', '--cache-dir', 'rumdl-cache', '--config', 'rumdl.toml', path], options) },
    markdownlint: { name: named('markdownlint-cli2'), cold: (path) => command(bin('markdownlint-cli2'), ['--config', 'bench.markdownlint-cli2.jsonc', path.endsWith('.md') ? path : `${path}/**/*.md`], options) },
    secretlint: { name: named('secretlint'), cold: (path) => command(bin('secretlint'), ['--secretlintrc', '.secretlintrc.json', path.endsWith('.md') ? path : `${path}/**/*.md`], options) },
    textlint: { name: named('textlint'), cold: (path) => command(bin('textlint'), ['--config', '.textlintrc.json', path.endsWith('.md') ? path : `${path}/**/*.md`], options) },
    remark: { name: named('remark-cli', 'remark-cli with a frontmatter schema,'), cold: (path) => command(bin('remark'), ['--quiet', '--frail', '--rc-path', '.remarkrc.json', path], options) },
  }
}
