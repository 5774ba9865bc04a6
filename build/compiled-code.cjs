/** Runs a bundled program, `node compiled-code.cjs FILE ARG…`, and lays beside each bundle that it loads what V8 compiled of it. */
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const v8 = require('node:v8')
const { runInThisContext } = require('node:vm')

// V8 takes code over only under the flags under which it was kept, and a program may set one on its way.
const { setFlagsFromString } = v8
let flags = '--opt'
v8.setFlagsFromString = (given) => setFlagsFromString((flags = given))

const [file] = process.argv.splice(2, 1)
const makeLoader = runInThisContext(`(() => { ${readFileSync(join(__dirname, 'load-bundles.cjs'), 'utf8')}\nreturn bundleLoader })()`)
const scripts = []
const load = makeLoader(require, dirname(file), (script, path) => scripts.push({ script, path, flags }))

// By then all that the call needs has been compiled. The first call that loads a bundle says what is kept of it.
process.on('exit', () => {
  for (const { script, path, flags: itsFlags } of scripts.filter((one) => !existsSync(one.path))) {
    setFlagsFromString(itsFlags)
    writeFileSync(path, script.createCachedData())
  }
})
runInThisContext(`(function (require, __dirname, __filename) { ${readFileSync(file, 'utf8').replace(/^#!.*|^var require = .*$/gm, '')}\n})`)(load, dirname(file), file)
