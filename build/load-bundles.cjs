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
    // The bundles are ASCII, so that every byte is a character, and functions already: a text put together would be copied.
    const script = new Script(readFileSync(path, 'latin1'), { filename: path, cachedData: compiled(path) })
    onScript?.(script, `${path}.${node}.code`)
    script.runInThisContext()(module.exports, load, module, path, folder)
    return module.exports
  }
}
