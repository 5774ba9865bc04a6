/**
 * Bundles the programs that `package.json` names: nothing is sought in `node_modules` at run time, and what a command does not
 * need is not loaded. The library stays as `tsc` leaves it.
 */
import { build } from 'esbuild'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asciiOnly } from './ascii.mjs'
import { builtInsWhenUsed, fixedVersion, otherBundles } from './plugins.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const { bin, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const OUT = dirname(join(ROOT, Object.values(bin)[0]))

/** The bundles by what they hold, each behind those that it leaves things to. */
const BUNDLES = {
  'yaml': 'yaml',
  'ajv/dist/2020.js': 'ajv',
  'commander': 'commander',
  'globby': 'globby',
  'tar-stream': 'tar-stream',
  'yauzl': 'yauzl',
  '@secretlint/core': 'secretlint',
  '@secretlint/secretlint-rule-preset-recommend': 'secretlint-rules',
  'src/document/remark.ts': 'remark',
  'src/cli/print-help.ts': 'help',
  'src/cli/run-guarded.ts': 'main',
}

async function bundle(entry, name, head = '') {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    legalComments: 'none',
    logLevel: 'warning',
    outfile: join(OUT, `${name}.cjs`),
    stdin: { contents: entry, resolveDir: ROOT, sourcefile: `${name}.entry.mjs` },
    plugins: [otherBundles(BUNDLES, { root: ROOT, folder: OUT, own: name }), builtInsWhenUsed(join(ROOT, 'src')), fixedVersion(version)],
    // A bundle that is loaded late is found faster by `require`.
    supported: { 'dynamic-import': false },
    banner: { js: `${head}const thisBundle = { get url() { return require("node:url").pathToFileURL(__filename).href } };` },
    define: { 'import.meta.url': 'thisBundle.url' },
  })
  const file = join(OUT, `${name}.cjs`)
  writeFileSync(file, asciiOnly(outputFiles[0].text))
  return file
}

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
for (const [module, name] of Object.entries(BUNDLES)) await bundle(`export * from ${JSON.stringify(module.endsWith('.ts') ? `./${module}` : module)}`, name)
const head = `#!/usr/bin/env node\n${readFileSync(new URL('load-bundles.cjs', import.meta.url), 'utf8')}var require = bundleLoader(require, __dirname);\n`
for (const [name, file] of Object.entries(bin)) {
  chmodSync(await bundle(`import { runProgram } from './src/cli/run-program.ts'\nvoid runProgram(${JSON.stringify(name)})`, name, head), 0o755)
}
copyFileSync(join(ROOT, 'src/io/conformance/fake-case.mjs'), join(OUT, 'fake-case.mjs'))
