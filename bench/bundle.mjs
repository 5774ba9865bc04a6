/** Makes a module of the tests' own TypeScript for programs that run outside of them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** @param plugins may change a source before it is read. */
export async function loadTypeScript(entry, plugins = []) {
  const folder = mkdtempSync(join(ROOT, '.bundle-'))
  try {
    const outfile = join(folder, 'entry.mjs')
    await build({ entryPoints: [join(ROOT, entry)], outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external', logLevel: 'error', plugins })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
