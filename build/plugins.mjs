import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const require = createRequire(import.meta.url)

/** A module that has functions of these names, and loads what they belong to when one of them is called. */
function whenUsed(specifier, functions) {
  const lines = functions.map((name) => `export function ${name}(...given) { const { ${name}: it } = load(); return new.target ? new it(...given) : it(...given) }`)
  return `let loaded\nconst load = () => loaded ??= require(${JSON.stringify(specifier)})\n${lines.join('\n')}\n`
}

const functionsIn = (module) => Object.keys(module).filter((name) => typeof module[name] === 'function' && name !== 'default')

/** Parts of Node that take their time to load, and are not needed by every call. */
const SLOW = new Set(['child_process', 'crypto', 'http', 'https', 'module', 'os', 'timers/promises', 'zlib'].map((name) => `node:${name}`))

/** Loads them for the files of a folder when a function of theirs is called. */
export function builtInsWhenUsed(folder) {
  return {
    name: 'built-ins-when-used',
    setup(build) {
      build.onResolve({ filter: /^node:/ }, ({ path, importer, kind }) =>
        SLOW.has(path) && importer.startsWith(folder) && kind === 'import-statement' ? { path, namespace: 'built-in-when-used', sideEffects: false } : { path, external: true })
      build.onLoad({ filter: /.*/, namespace: 'built-in-when-used' }, ({ path }) => ({ contents: whenUsed(path, functionsIn(require(path))) }))
    },
  }
}

/** Leaves what is a bundle of its own to that bundle: loaded by `import()` as usual, and by a plain import when a function of it is called. */
export function otherBundles(bundles, { root, folder, own }) {
  const nameOf = ({ path, resolveDir }) => bundles[path.startsWith('.') ? resolve(resolveDir, path).slice(root.length) : path]
  return {
    name: 'other-bundles',
    setup(build) {
      build.onResolve({ filter: /.*/ }, (given) => {
        const name = given.kind === 'entry-point' ? undefined : nameOf(given)
        if (name === undefined || name === own) return null
        const path = `./${name}.cjs`
        return given.kind === 'import-statement' ? { path, namespace: 'bundle-when-used', sideEffects: false } : { path, external: true }
      })
      build.onResolve({ filter: /.*/, namespace: 'bundle-when-used' }, ({ path }) => ({ path, external: true }))
      build.onLoad({ filter: /.*/, namespace: 'bundle-when-used' }, ({ path }) => ({ contents: whenUsed(path, functionsIn(require(resolve(folder, path)))) }))
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
