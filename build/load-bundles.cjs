/**
 * Stands at the head of every program. It makes what `require` is there: a bundle beside the program comes with the code that
 * V8 compiled from it when it was built. V8 says whether that is its own; where it is not, the bundle is compiled as any file.
 */
// eslint-disable-next-line no-unused-vars
function bundleLoader(builtIn, folder, onScript) {
  const { readFileSync } = builtIn('node:fs')
  const { Script } = builtIn('node:vm')
  const loaded = new Map()

  function compiled(path) {
    try {
      return readFileSync(`${path}.code`)
    } catch {
      return undefined
    }
  }

  return function load(name) {
    if (!name.startsWith('./')) return builtIn(name)
    if (loaded.has(name)) return loaded.get(name).exports
    const path = folder + name.slice(1)
    const module = { exports: {} }
    loaded.set(name, module)
    // The bundles are ASCII, so that every byte is a character.
    const source = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(path, 'latin1')}\n})`
    const script = new Script(source, { filename: path, cachedData: compiled(path) })
    onScript?.(path, script)
    script.runInThisContext()(module.exports, load, module, path, folder)
    return module.exports
  }
}
