import { createRequire } from 'node:module'
import { ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'

/** The version of this package, as its own `package.json` has it. */
export function ownVersion(): Safe {
  const own: unknown = createRequire(import.meta.url)('sotlint/package.json')
  return ownText(typeof own === 'object' && own !== null && 'version' in own ? String(own.version) : '')
}
