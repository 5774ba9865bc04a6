import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { isTaken } from '../../io/create-file.ts'
import { configNames } from '../../io/find-config.ts'
import type { ConfigFile } from '../../io/find-config.ts'
import { foldersUp } from '../../io/find-root.ts'
import type { ShowPath } from '../../io/show-path.ts'
import { fill, literal, ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import type { Plan } from './plan.ts'

/** The schema in an installed package, and the name of the copy where none is installed in the repository. */
const INSTALLED = 'node_modules/sotlint/schemas/policy.schema.json'
const COPY = 'sotlint.config.schema.json'

const template = literal(`# yaml-language-server: $schema={schema}
# What is particular to this repository. It adds to the policy that it extends; nothing in it is run.
extends: cto-child

# An id that no document defines is an error, unless it is listed:
# tree:
#   complete: true
#   external: [CTO-WORK-016]

# Variables whose values must stand nowhere:
# endpoints:
#   variables: [LAB_MODEL_BASE_URL]
`)

/** The way from a folder to the schema of the package that is installed there or above it; `null` where none is. */
function installedSchema(folder: string, bounds: string): Safe | null {
  const home = foldersUp(folder, bounds).find((up) => isTaken(join(up, INSTALLED)))
  if (home === undefined) return null
  // All that leads there are steps upwards and names of ours.
  const up = relative(folder, home).split(sep).filter((step) => step === '..')
  return ownText([...(up.length === 0 ? ['.'] : up), INSTALLED].join('/'))
}

/** Plans the configuration of a project that has none, with a schema that an editor can open. */
export function planConfig(project: string, bounds: string, found: ConfigFile | null, show: ShowPath): Plan {
  if (found !== null) return { files: [], left: [fill(literal('`{path}` is the configuration already'), { path: show(found.path) })], next: [] }
  const installed = installedSchema(project, bounds)
  const copy = join(project, COPY)
  const config = { path: join(project, configNames[0]), text: fill(template, { schema: installed ?? ownText(`./${COPY}`) }), bounds, isExecutable: false }
  if (installed !== null || isTaken(copy)) return { files: [config], left: [], next: [] }
  return { files: [config, { path: copy, text: ownSchema(), bounds, isExecutable: false }], left: [], next: [] }
}

function ownSchema(): Safe {
  const file = createRequire(import.meta.url).resolve('sotlint/schemas/policy.schema.json')
  return ownText(readFileSync(join(dirname(file), 'policy.schema.json'), 'utf8'))
}
