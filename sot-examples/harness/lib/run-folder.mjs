// The folder of one run. Files get their names only when they are whole, and the report comes last.
import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fixtureId, runsFolder } from './settings.mjs'

function runId(now) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '')
  return `${stamp}-r1-${fixtureId}-${process.pid}`
}

export function makeRun() {
  const startedAt = new Date()
  const folder = join(runsFolder, runId(startedAt))
  mkdirSync(runsFolder, { recursive: true })
  // There is no second run in a folder.
  mkdirSync(folder)
  const inside = (path) => {
    const full = join(folder, path)
    mkdirSync(dirname(full), { recursive: true })
    return full
  }
  const write = (path, text) => {
    const full = inside(path)
    writeFileSync(`${full}.part`, text)
    renameSync(`${full}.part`, full)
  }
  return {
    id: basename(folder),
    folder,
    startedAt,
    inside,
    write,
    writeJson: (path, value) => write(path, `${JSON.stringify(value, null, 2)}\n`),
    /** One step of the run, in the order in which they are taken. */
    trace: (step, more = {}) => appendFileSync(inside('trace.jsonl'), `${JSON.stringify({ step, ...more })}\n`),
  }
}
