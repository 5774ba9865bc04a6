/** Runs a bundled program, `node compiled-code.cjs FILE '[["word"…]…]'`, one call after the other, and lays beside each bundle that they load what V8 compiled of it. */
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const v8 = require('node:v8')
const { runInThisContext } = require('node:vm')

// V8 takes code over only under the flags under which it was kept, and a program may set one on its way.
const { setFlagsFromString } = v8
const AT_FIRST = '--opt'
let flags = AT_FIRST
v8.setFlagsFromString = (given) => setFlagsFromString((flags = given))
// What only the first calls need is not to be thrown away meanwhile, and what runs often here is not to be noted as such: V8 would
// make machine code of it at once at every start.
const MEANWHILE = ['--no-flush-bytecode', '--no-sparkplug']
for (const flag of MEANWHILE) setFlagsFromString(flag)

const [, , file, given] = process.argv
const calls = JSON.parse(given)
const makeLoader = runInThisContext(`(() => { ${readFileSync(join(__dirname, 'load-bundles.cjs'), 'utf8')}\nreturn bundleLoader })()`)
const scripts = []
const load = makeLoader(require, dirname(file), (script, path) => scripts.push({ script, path, flags }))
const program = runInThisContext(`(function (require, __dirname, __filename) { ${readFileSync(file, 'utf8').replace(/^#!.*|^var require = .*$/gm, '')}\n})`)

// Node says so each time that nothing is left to do.
process.on('beforeExit', () => {
  const words = calls.shift()
  if (words === undefined) return
  v8.setFlagsFromString(AT_FIRST)
  process.argv.splice(2, Infinity, ...words)
  setImmediate(program, load, dirname(file), file)
})

// By then all that the calls need has been compiled. The first process that loads a bundle says what is kept of it.
process.on('exit', () => {
  for (const { script, path, flags: itsFlags } of scripts.filter((one) => !existsSync(one.path))) {
    for (const flag of [...MEANWHILE.map((one) => one.replace('--no-', '--')), itsFlags]) setFlagsFromString(flag)
    writeFileSync(path, script.createCachedData())
  }
  process.exitCode = 0
})
