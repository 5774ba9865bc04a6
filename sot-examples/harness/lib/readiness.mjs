// What can be known without any connection. Of a value nothing is said but one of three words.
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { model, names, provider } from './settings.mjs'

function urlState(value) {
  if (value === undefined || value.trim() === '') return 'missing'
  if (/\s|["'`<>]|\$\{/.test(value) || !URL.canParse(value)) return 'invalid'
  const { protocol, hostname, username, password, search, hash } = new URL(value)
  const isPlain = ['http:', 'https:'].includes(protocol) && hostname !== '' && username === '' && password === '' && search === '' && hash === ''
  return isPlain ? 'present' : 'invalid'
}

function fileState(path, mode) {
  if (path === undefined || path.trim() === '') return 'missing'
  try {
    accessSync(path, mode)
    return statSync(path).isFile() ? 'present' : 'invalid'
  } catch {
    return 'invalid'
  }
}

/** The state of every variable that a run needs. */
export function readiness(environment) {
  return {
    [names.baseUrl]: urlState(environment[names.baseUrl]),
    [names.caseBin]: fileState(environment[names.caseBin], constants.X_OK),
    [names.admission]: fileState(environment[names.admission], constants.R_OK),
  }
}

/** What the admission file says of the model: names are compared letter by letter. */
export function admission(path) {
  let data
  try {
    data = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return 'unknown'
  }
  const entries = [data, ...(Array.isArray(data) ? data : []), ...(Array.isArray(data?.models) ? data.models : [])]
  const own = entries.filter((entry) => entry?.provider === provider && entry.model === model)
  return own.length > 0 && own.every(({ status }) => status === 'admitted') ? 'admitted' : 'not_admitted'
}
