/** Runs a bundled program, `node compiled-code.cjs FILE ARG…`, and lays beside each bundle that it loads what V8 compiled of it. */
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { runInThisContext } = require('node:vm')

const file = process.argv.splice(1, 1) && process.argv[1]
const makeLoader = runInThisContext(`(() => { ${readFileSync(join(__dirname, 'load-bundles.cjs'), 'utf8')}\nreturn bundleLoader })()`)
const scripts = []
const load = makeLoader(require, dirname(file), (script, path) => scripts.push([script, path]))

// By then all that the call needs has been compiled. The first call that loads a bundle says what is kept of it.
process.on('exit', () => {
  for (const [script, path] of scripts) if (!existsSync(path)) writeFileSync(path, script.createCachedData())
})
runInThisContext(`(function (require, __dirname, __filename) { ${readFileSync(file, 'utf8').replace(/^#!.*|^var require = .*$/gm, '')}\n})`)(load, dirname(file), file)
