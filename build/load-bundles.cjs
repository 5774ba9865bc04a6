/**
 * Stands at the head of every program, and makes what `require` is there. Beside a bundle may lie the code that V8 compiled from
 * it when it was built, which a Node of the same version and kind takes over; V8 itself refuses any other.
 */
// eslint-disable-next-line no-unused-vars
function bundleLoader(builtIn, folder, onScript) {
  const { readFileSync } = builtIn('node:fs')
  const { Script } = builtIn('node:vm')
  const node = `${process.version}-${process.platform}-${process.arch}`
  const loaded = new Map()

  function compiled(path) {
    try {
      return readFileSync(`${path}.${node}.code`)
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
    // The bundles are ASCII, so that every byte is a character. The head is no line of its own: lines are those of the file.
    const source = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(path, 'latin1')}\n})`
    const script = new Script(source, { filename: path, cachedData: compiled(path) })
    onScript?.(script, `${path}.${node}.code`)
    script.runInThisContext()(module.exports, load, module, path, folder)
    return module.exports
  }
}
