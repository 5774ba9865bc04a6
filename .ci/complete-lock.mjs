// Adds the platform packages that npm left out of the lock file because the registry in use does not serve them; without
// them `npm ci` refuses the lock on every platform. Run it after each `npm install`; a project test says when it was forgotten.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const { packages } = lock

/** `@oxlint/binding-linux-x64-musl`: the package's name says for which machine it is. */
const PLATFORM = /binding-([a-z0-9]+)-([a-z0-9]+)(?:-([a-z]+))?$/

for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`
    const platform = PLATFORM.exec(name)
    if (packages[key] || packages[`${path}/${key}`] || !platform) continue
    const [, os, cpu, abi = ''] = platform
    const libc = os === 'linux' && abi ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}
    packages[key] = { version, cpu: [cpu], ...(entry.dev ? { dev: true } : {}), ...libc, optional: true, os: [os] }
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
