import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface LockEntry {
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly resolved?: string
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, LockEntry>> }

it('the lock file names every platform package, so that `npm ci` takes it on each platform', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
    ),
  )
  expect(missing, 'run `npm run lock`').toEqual([])
})

it('the lock file names no registry', () => {
  expect(Object.values(lock.packages).filter((entry) => entry.resolved?.startsWith('http'))).toEqual([])
})
