/**
 * Bundles the programs that `package.json` names: nothing is sought in `node_modules` at run time, and what a command does not
 * need is not loaded. The library stays as `tsc` leaves it.
 */
import { execFileSync } from 'node:child_process'
import { build } from 'esbuild'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runInThisContext } from 'node:vm'
import { generateTree } from '../bench/tree.mjs'
import { asciiOnly } from './ascii.mjs'
import { builtInsWhenUsed, bundlesWhenUsed, fixedVersion, fromBundle, lateBundles, madeAhead, modulesWhenUsed, namesIn } from './plugins.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const { bin, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const OUT = dirname(join(ROOT, Object.values(bin)[0]))

/** What is loaded when it is called, by what imports say. */
const WHEN_USED = {
  'yaml': 'yaml',
  'commander': 'commander',
  'globby': 'globby',
  'tar-stream': 'tar-stream',
  'yauzl': 'yauzl',
  '@secretlint/core': 'secretlint',
  '@secretlint/secretlint-rule-preset-recommend': 'secretlint-rules',
  'ajv/dist/2020.js': 'ajv',
  'src/document/remark.ts': 'remark',
  'src/policy/standalone/baseline.ts': 'schema-baseline',
  'src/policy/standalone/harness-report.ts': 'schema-harness-report',
  'src/policy/standalone/policy.ts': 'schema-policy',
  'src/policy/standalone/scan-baseline.ts': 'schema-scan-baseline',
  'src/policy/standalone/waivers.ts': 'schema-waivers',
}

/** All that a check needs in which nothing has changed; the bundles of other commands take from it what they share. */
const MAIN = join(ROOT, 'src/cli/run-guarded.ts')
/** What `MAIN` leaves to a bundle of its own, where it is loaded when a function of these is called: what reads documents, and what seldom calls need. */
const READING = 'read-documents'
const LEFT_TO_READING = [
  'src/index.ts', 'src/scan/scanner.ts', 'src/engine/fingerprint.ts', 'src/io/git/object-file.ts', 'src/io/older-version.ts',
  ...['all-rules', 'fix-tree', 'lint-tree', 'marks', 'notes-together', 'own-words', 'read-stdin', 'staged-readings'].map((name) => `src/cli/${name}.ts`),
  ...['agent', 'checkstyle', 'github', 'gitlab', 'json', 'jsonl', 'junit', 'markdown', 'rdjson', 'sarif', 'unix'].map((name) => `src/report/${name}.ts`),
].map((path) => join(ROOT, path))
/** What `MAIN` takes of them that is no function, by where it stands. */
const KEPT = { [join(ROOT, 'src/index.ts')]: { defaultPolicy: './library/own-policies.ts' } }
/** Is loaded where `MAIN` is not. */
const HELP = join(ROOT, 'src/cli/print-help.ts')

/** Runs in another thread, and takes from Node what is there only then. */
const HELPER = /[\\/]serve-notes\.ts$/
const SERVE = join(ROOT, 'src/cli/serve-notes.ts')

/** Tables that take milliseconds to compute, of numbers. */
const TABLES = /[\\/]scan[\\/]interest[\\/]neighbours\.ts$/
const compiledByTsc = (path) => import(pathToFileURL(join(ROOT, 'dist', path.slice(ROOT.length).replace(/\.ts$/, '.js'))).href)

const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  metafile: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
  // What is read at every start is to be short; lines remain, so that a crash can name one.
  minify: true,
  lineLimit: 160,
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'thisBundle.url' },
}

const HERE = 'const thisBundle = { get url() { return require("node:url").pathToFileURL(__filename).href } };\n'

/** All but the programs are loaded as functions, without a line of their own for that: lines are those of the file. */
const BEGIN = '(function (exports, require, module, __filename, __dirname) { '
const END = '})'

const late = new Set()
/** The folders of the packages of which something is in a bundle. */
const packages = new Set()

/** Bundles a module that stands in no file, and writes it unless it is only to be known what goes in. */
async function bundle(name, contents, { head, plugins = [], isDraft = false } = {}) {
  const file = join(OUT, `${name}.cjs`)
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    outfile: file,
    banner: { js: (head ?? BEGIN) + HERE },
    footer: { js: head === undefined ? END : '' },
    stdin: { contents, resolveDir: ROOT, sourcefile: `${name}.entry.mjs` },
    plugins: [...plugins, lateBundles((path) => late.add(path)), builtInsWhenUsed(join(ROOT, 'src'), HELPER), madeAhead(TABLES, compiledByTsc), fixedVersion(version)],
  })
  for (const input of Object.keys(metafile.inputs)) packages.add(/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? '')
  if (!isDraft) writeFileSync(file, asciiOnly(outputFiles[0].text))
  return metafile
}

const exporting = (path) => `export * from ${JSON.stringify(path)}\n`
const bundleOf = (path) => basename(path, '.ts')
const LOADING = readFileSync(new URL('load-bundles.cjs', import.meta.url), 'utf8')
const makeLoader = runInThisContext(`(() => { ${LOADING}\nreturn bundleLoader })()`)
const whenUsed = bundlesWhenUsed(WHEN_USED, { root: ROOT, load: makeLoader(createRequire(import.meta.url), OUT) })

/** The modules of ours in a bundle, with the names that they export. */
async function modulesOf({ inputs }) {
  const paths = Object.keys(inputs).filter((path) => /^(?:src|rules|schemas)\//.test(path))
  const { metafile } = await build({ ...OPTIONS, bundle: false, format: 'esm', entryPoints: paths, outdir: OUT })
  return new Map(Object.values(metafile.outputs).map((output) => [resolve(ROOT, output.entryPoint), output.exports]))
}

/** The modules of a bundle as others ask for them: by functions, since at most starts nobody asks for most of them. */
function sharing(shared) {
  const used = new Map()
  // By its place among all, since they are asked for in no order.
  const paths = [...shared.keys()].sort()
  const giving = ([path, id]) => {
    const names = namesIn(path, shared)
    const [taken, given] = [names.map((name) => `${name} as ${id}_${name}`), names.map((name) => `${name}: ${id}_${name}`)]
    return `import { ${taken.join(', ')} } from ${JSON.stringify(path)}\nexport function ${id}() { return { ${given.join(', ')} } }\n`
  }
  return {
    idOf: (path) => used.get(path) ?? used.set(path, `module${paths.indexOf(path)}`).get(path),
    exports: () => [...used].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(giving).join(''),
  }
}

/** Bundles what every check needs, then what reads documents, and behind them every module that is loaded late, each with nothing of the former in it. */
async function bundleCommands() {
  const left = (onUsed) => modulesWhenUsed(READING, new Set(LEFT_TO_READING), { made: compiledByTsc, kept: (path) => KEPT[path] ?? {}, onUsed })
  const inMain = await modulesOf(await bundle('draft', exporting(MAIN), { plugins: [whenUsed, left(() => 'draft')], isDraft: true }))
  const main = sharing(inMain)
  const fromMain = fromBundle(bundleOf(MAIN), inMain, main.idOf)
  const read = await bundle('draft', LEFT_TO_READING.map(exporting).join(''), { plugins: [whenUsed, fromMain], isDraft: true })
  const inReading = await modulesOf(read)
  const reading = sharing(inReading)
  late.delete(HELP)
  late.delete(MAIN)
  // No command loads it: a thread does that was started with it.
  late.add(SERVE)
  for (const path of late) await bundle(bundleOf(path), exporting(path), { plugins: [whenUsed, fromMain, fromBundle(READING, inReading, reading.idOf)] })
  for (const path of LEFT_TO_READING) reading.idOf(path)
  await bundle(READING, reading.exports(), { plugins: [whenUsed, fromMain] })
  await bundle(bundleOf(MAIN), exporting(MAIN) + main.exports(), { plugins: [whenUsed, left(reading.idOf)] })
}

/** The licences of what was put in ask for being handed on with it. */
function licences() {
  const texts = [...packages].filter((folder) => folder !== '').sort().map((folder) => {
    const { name, version: its, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(ROOT, folder)).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry))
    const text = file === undefined ? '' : `\n${readFileSync(join(ROOT, folder, file), 'utf8').trim()}\n`
    return `${name} ${its} (${license})\n${text}`
  })
  return `The programs in this folder hold code of these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`
}

/** Calls of git for a commit, by nobody. */
const COMMIT = ['-c', 'user.name=-', '-c', 'user.email=-', '-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', '-']

/** What is worth having as compiled code: a check above all, then what else is called often. */
function compileCode() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sotlint-build-')))
  try {
    const [first, second] = generateTree(2).map(({ path, text }) => ({ path: join('.sot', path), text }))
    const write = ({ path, text }) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const options = { cwd: folder, env: { PATH: process.env.PATH, XDG_CACHE_HOME: join(folder, 'cache') }, stdio: 'ignore' }
    const git = (...words) => execFileSync('git', words, options)
    const call = (...calls) => execFileSync(process.execPath, [join(ROOT, 'build/compiled-code.cjs'), join(ROOT, bin.sotlint), JSON.stringify(calls)], options)
    write(first)
    write({ ...second, text: second.text.replace('status: draft', 'status: done') })
    const ofCommits = [['check', '--staged'], ['check', '--format=text', '--staged'], ['check', '--since', 'HEAD', '.']]
    try {
      for (const words of [['init', '-q'], ['add', '.sot'], COMMIT]) git(...words)
      // Another version is staged, so that a commit is checked as well.
      write(second)
      git('add', '.sot')
    } catch {
      // Without git nobody checks commits here, and the rest is built all the same.
      ofCommits.length = 0
    }
    const plain = ['check', '--no-cache', '.']
    call(plain, ['check', '.'], ['check', '.'], ...ofCommits)
    for (const words of [['--help'], ['scan', '.'], ['gate', 'explain', 'HG01']]) call(words)
    // What reads a configuration, and what compiles the schema of its fields.
    writeFileSync(join(folder, 'sotlint.config.yaml'), 'version: 1\nextends: cto-child\nfrontmatter: {schema: {properties: {team: {type: string}}}}\n')
    call(plain)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
for (const [module, name] of Object.entries(WHEN_USED)) await bundle(name, exporting(module.startsWith('src/') ? join(ROOT, module) : module))
await bundle(bundleOf(HELP), exporting(HELP), { plugins: [whenUsed] })
await bundleCommands()
const loading = `${LOADING}var require = bundleLoader(require, __dirname);\n`
const head = `#!/usr/bin/env node\n${loading}`
for (const [name, file] of Object.entries(bin)) {
  await bundle(basename(file, '.cjs'), `import './src/cli/bin/${name}.ts'`, { head })
  chmodSync(join(ROOT, file), 0o755)
}
await bundle('note-helper', `import './src/cli/bin/note-helper.ts'`, { head: loading })
copyFileSync(join(ROOT, 'src/io/conformance/fake-case.mjs'), join(OUT, 'fake-case.mjs'))
writeFileSync(join(OUT, 'LICENSES.txt'), licences())
compileCode()
