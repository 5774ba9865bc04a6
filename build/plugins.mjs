import { createRequire } from 'node:module'
import { basename, resolve } from 'node:path'

const require = createRequire(import.meta.url)

/** A module that has these functions, and loads what they belong to when one of them is called. */
function whenUsed(specifier, functions) {
  const lines = functions.map((name) => `export function ${name}(...given) { const { ${name}: it } = load(); return new.target ? new it(...given) : it(...given) }`)
  return `let loaded\nconst load = () => loaded ??= require(${JSON.stringify(specifier)})\n${lines.join('\n')}\n`
}

const functionsIn = (module) => Object.keys(module).filter((name) => typeof module[name] === 'function' && name !== 'default')

/** Parts of Node that take their time to load, and that few calls need. */
const SLOW = new Set(['child_process', 'crypto', 'http', 'https', 'module', 'os', 'timers/promises', 'v8', 'zlib'].map((name) => `node:${name}`))

/** Loads the slow parts of Node for the files of a folder when a function of theirs is called. */
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

/** Leaves to bundles of their own what `bundles` names, by package or path: a plain import of it loads the bundle when a function of it is called. */
export function bundlesWhenUsed(bundles, { root, folder }) {
  return {
    name: 'bundles-when-used',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, resolveDir, kind }) => {
        const name = kind === 'entry-point' ? undefined : bundles[path.startsWith('.') ? resolve(resolveDir, path).slice(root.length) : path]
        if (name === undefined) return null
        return kind === 'import-statement' ? { path: `./${name}.cjs`, namespace: 'bundle-when-used', sideEffects: false } : { path: `./${name}.cjs`, external: true }
      })
      build.onResolve({ filter: /.*/, namespace: 'bundle-when-used' }, ({ path }) => ({ path, external: true }))
      build.onLoad({ filter: /.*/, namespace: 'bundle-when-used' }, ({ path }) => ({ contents: whenUsed(path, functionsIn(require(resolve(folder, path)))) }))
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

/** Takes modules from the bundle that has them already: `shared` gives the names that each exports, `onUsed` is told which. */
export function fromBundle(name, shared, onUsed) {
  return {
    name: 'from-bundle',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const file = resolve(resolveDir, path)
        return kind === 'import-statement' && shared.has(file) ? { path: file, namespace: 'from-bundle' } : null
      })
      build.onResolve({ filter: /.*/, namespace: 'from-bundle' }, ({ path }) => ({ path, external: true }))
      build.onLoad({ filter: /.*/, namespace: 'from-bundle' }, ({ path }) => {
        // Of JSON the whole is taken; other default exports there are none.
        const names = path.endsWith('.json') ? ['default: json'] : shared.get(path)
        const given = path.endsWith('.json') ? ['json as default'] : names
        return { contents: `const { ${names.join(', ')} } = require('./${name}.cjs').${onUsed(path)}\nexport { ${given.join(', ')} }\n` }
      })
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
