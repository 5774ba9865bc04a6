import { createRequire } from 'node:module'
import { endianness } from 'node:os'
import { basename, dirname, resolve } from 'node:path'

const require = createRequire(import.meta.url)

/** A module that has these functions, and loads what they belong to when one of them is called. */
function whenUsed(specifier, functions, part = '') {
  const lines = functions.map((name) => `export function ${name}(...given) { const { ${name}: it } = load(); return new.target ? new it(...given) : it(...given) }`)
  return `let loaded\nconst load = () => loaded ??= require(${JSON.stringify(specifier)})${part}\n${lines.join('\n')}\n`
}

const functionsIn = (module) => Object.keys(module).filter((name) => typeof module[name] === 'function' && name !== 'default')

/** The same for those who `require` it, whatever they take of it. */
const whenAsked = (specifier, module) => `module.exports = { ${Object.keys(module).map((name) => `get ${name}() { return require(${JSON.stringify(specifier)}).${name} }`).join(', ')} }\n`

/** Parts of Node that take their time to load, and that few calls need. */
const SLOW = new Set(['child_process', 'crypto', 'http', 'https', 'module', 'os', 'timers/promises', 'url', 'v8', 'worker_threads', 'zlib'].map((name) => `node:${name}`))

/** Packages that ask for such a part and seldom use it. */
const HASTY = /[\\/]node_modules[\\/]commander[\\/]/

/** Loads the slow parts of Node for the files of a folder when a function of theirs is called; `unless` tells of files that take more of them. */
export function builtInsWhenUsed(folder, unless) {
  return {
    name: 'built-ins-when-used',
    setup(build) {
      build.onResolve({ filter: /^node:/ }, ({ path, importer, kind, namespace }) => {
        if (SLOW.has(path) && namespace === 'file') {
          if (kind === 'import-statement' && importer.startsWith(folder) && !unless.test(importer)) return { path, namespace: 'built-in-when-used', sideEffects: false }
          if (kind === 'require-call' && HASTY.test(importer)) return { path, namespace: 'built-in-when-asked' }
        }
        return { path, external: true }
      })
      build.onLoad({ filter: /.*/, namespace: 'built-in-when-used' }, ({ path }) => ({ contents: whenUsed(path, functionsIn(require(path))) }))
      build.onLoad({ filter: /.*/, namespace: 'built-in-when-asked' }, ({ path }) => ({ contents: whenAsked(path, require(path)) }))
    },
  }
}

/** Leaves to bundles of their own what `bundles` names, by package or path: a plain import of it loads the bundle when a function of it is called. */
export function bundlesWhenUsed(bundles, { root, load }) {
  return {
    name: 'bundles-when-used',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, resolveDir, kind }) => {
        const name = kind === 'entry-point' ? undefined : bundles[path.startsWith('.') ? resolve(resolveDir, path).slice(root.length) : path]
        if (name === undefined) return null
        return kind === 'import-statement' ? { path: `./${name}.cjs`, namespace: 'bundle-when-used', sideEffects: false } : { path: `./${name}.cjs`, external: true }
      })
      build.onResolve({ filter: /.*/, namespace: 'bundle-when-used' }, ({ path }) => ({ path, external: true }))
      build.onLoad({ filter: /.*/, namespace: 'bundle-when-used' }, ({ path }) => ({ contents: whenUsed(path, functionsIn(load(path))) }))
    },
  }
}

/** Leaves a module of ours that is loaded by `import()` to a bundle of its own, and says which. */
export function lateBundles(onLate) {
  return {
    name: 'late-bundles',
    setup(build) {
      build.onResolve({ filter: /^\..*\.ts$/ }, ({ path, resolveDir, kind }) => {
        if (kind !== 'dynamic-import') return null
        onLate(resolve(resolveDir, path))
        return { path: `./${basename(path, '.ts')}.cjs`, external: true }
      })
    },
  }
}

/**
 * Leaves modules of ours to the bundle `name`, which is loaded when a function of theirs is called: `made` gives a module as it runs, `onUsed`
 * is told of it, and `kept` says where a constant of it stands that is not left.
 */
export function modulesWhenUsed(name, modules, { made, onUsed, kept }) {
  return {
    name: 'modules-when-used',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const file = resolve(resolveDir, path)
        return kind === 'import-statement' && modules.has(file) ? { path: file, namespace: 'module-when-used', sideEffects: false } : null
      })
      build.onResolve({ filter: /^\.\/.*\.cjs$/, namespace: 'module-when-used' }, ({ path }) => ({ path, external: true }))
      build.onLoad({ filter: /.*/, namespace: 'module-when-used' }, async ({ path }) => {
        const module = await made(path)
        // Nothing would be an instance of what only calls a class.
        const functions = functionsIn(module).filter((one) => !String(module[one]).startsWith('class'))
        const constants = Object.entries(kept(path)).map(([constant, from]) => `export { ${constant} } from ${JSON.stringify(from)}\n`)
        return { contents: whenUsed(`./${name}.cjs`, functions, `.${onUsed(path)}()`) + constants.join(''), resolveDir: dirname(path) }
      })
    },
  }
}

/** What a module gives, of those in a bundle: of JSON the whole, and other default exports there are none. */
export const namesIn = (path, shared) => (path.endsWith('.json') ? ['default'] : shared.get(path))

/** Takes modules from the bundle that has them already: `shared` gives the names that each exports, `onUsed` is told which. */
export function fromBundle(name, shared, onUsed) {
  const namespace = `from-${name}`
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const file = resolve(resolveDir, path)
        return kind === 'import-statement' && shared.has(file) ? { path: file, namespace } : null
      })
      build.onResolve({ filter: /.*/, namespace }, ({ path }) => ({ path, external: true }))
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => {
        const names = namesIn(path, shared)
        const [taken, given] = [names.map((one) => `${one}: its_${one}`), names.map((one) => `its_${one} as ${one}`)]
        return { contents: `const { ${taken.join(', ')} } = require('./${name}.cjs').${onUsed(path)}()\nexport { ${given.join(', ')} }\n` }
      })
    },
  }
}

/** Bytes of numbers of some size, with those of each the other way round. */
function turned(bytes, size) {
  return size === 1 ? bytes : size === 2 ? bytes.swap16() : bytes.swap32()
}

/** Makes a list of numbers again of its bytes; a machine that has the higher byte first turns them round. */
const NUMBERS = `const isLittle = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
const numbers = (List, text) => {
  const bytes = Buffer.from(text, 'base64')
  return new List(new Uint8Array(isLittle ? bytes : turned(bytes, List.BYTES_PER_ELEMENT)).buffer)
}
const turned = ${turned}
`

/** Puts in what modules compute from constants of ours alone, which they would compute at every start: `made` gives the module at a path, as it runs. */
export function madeAhead(filter, made) {
  const written = (value) => {
    if (typeof value === 'number') return value
    if (![Int32Array, Uint8Array].some((List) => value instanceof List)) throw new Error('Only numbers and lists of them can be made ahead.')
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    return `numbers(${value.constructor.name}, ${JSON.stringify((endianness() === 'LE' ? bytes : turned(Buffer.from(bytes), value.BYTES_PER_ELEMENT)).toString('base64'))})`
  }
  return {
    name: 'made-ahead',
    setup(build) {
      build.onLoad({ filter }, async ({ path }) => ({
        contents: NUMBERS + Object.entries(await made(path)).map(([name, value]) => `export const ${name} = ${written(value)}\n`).join(''),
        loader: 'js',
      }))
    },
  }
}

/** Puts the version in, which a program would have to look up at every start. */
export function fixedVersion(version) {
  return {
    name: 'fixed-version',
    setup(build) {
      build.onLoad({ filter: /[\\/]own-version\.ts$/ }, () => ({ contents: `export const ownVersion = () => ${JSON.stringify(version)}`, loader: 'js' }))
    },
  }
}
