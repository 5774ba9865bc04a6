import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CannotCheck } from '../../model/cannot-check.ts'
import { fill, literal } from '../../model/safe.ts'
import type { Clears } from '../../model/safe.ts'
import type { Environment } from '../environment.ts'
import { asUtf8 } from './commit-object.ts'
import { refMaterial, textMaterial } from './materials.ts'
import type { GitMaterials, GitScan } from './materials.ts'
import { committedLines } from './message.ts'
import type { MessageSettings } from './message.ts'
import type { Material } from '../material.ts'
import type { Repository } from '../repository.ts'
import { oneLine, openRepository } from '../repository.ts'
import type { ShowPath } from '../show-path.ts'

const message = literal('commit message')
const people = literal('author and committer')
const branch = literal('branch name')

/**
 * What a commit would say: the message as git will make it of the file that it hands to its hook, who is named as author and
 * committer, and the branch. Outside a repository, where git cannot say what it will drop, the whole file counts.
 * @throws CannotCheck `FILE_UNREADABLE` where the file cannot be read.
 */
export function messageMaterials(file: string, { cwd, environment, show, clears }: GitScan): GitMaterials {
  const bytes = readBytes(resolve(cwd, file), show)
  const found = openRepository(cwd, environment, 'hook')
  const repository = typeof found === 'string' ? null : found
  const config = repository === null ? new Map<string, string>() : readConfig(repository)
  const settings = repository === null ? null : settingsOf(config, environment)
  const text = settings === null ? bytes : Buffer.from(committedLines(bytes.toString('latin1').split('\n'), settings).join('\n'), 'latin1')
  return {
    surfaces: [message, people, branch],
    materials: [textMaterial({ surface: message, path: show(resolve(cwd, file)) }, asUtf8(text, config.get('i18n.commitencoding'))), ...around(repository, environment, clears)],
  }
}

function readBytes(path: string, show: ShowPath): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new CannotCheck('FILE_UNREADABLE', fill(literal('the message file `{path}` could not be read'), { path: show(path) }), literal('name the file that git hands to its commit-msg hook'))
  }
}

/** The settings that decide what git keeps of a message, by lower-case name; of one that is set twice the last counts. */
function readConfig(repository: Repository): ReadonlyMap<string, string> {
  const wanted = '^(commit\\.(cleanup|verbose)|core\\.comment(char|string)|i18n\\.commitencoding)$'
  const answer = repository.ask(['config', '-z', '--get-regexp', wanted])?.toString('utf8') ?? ''
  const knowsStrings = isAtLeast(repository, 2, 45)
  const found = new Map<string, string>()
  for (const record of answer.split('\0')) {
    const split = record.indexOf('\n')
    const name = split < 0 ? record : record.slice(0, split)
    const value = split < 0 ? 'true' : record.slice(split + 1)
    if (name === 'core.commentstring') {
      if (knowsStrings) found.set('core.commentchar', value)
    } else if (name !== '') found.set(name, value)
  }
  return found
}

function isAtLeast(repository: Repository, major: number, minor: number): boolean {
  const [, first, second] = /(\d+)\.(\d+)/.exec(oneLine(repository.ask(['version'])) ?? '') ?? []
  return Number(first) > major || (Number(first) === major && Number(second) >= minor)
}

/** `null` where git was given settings for this one run, which we do not see: then every line counts. */
function settingsOf(config: ReadonlyMap<string, string>, environment: Environment): MessageSettings | null {
  const given = Object.entries(environment).map(([name, value]) => (name.startsWith('GIT_CONFIG_') ? (value ?? '') : ''))
  if (given.some((value) => /commit\.(?:cleanup|verbose)|core\.comment/i.test(value))) return null
  const verbose = config.get('commit.verbose') ?? ''
  return {
    cleanup: config.get('commit.cleanup') ?? '',
    commentMark: Buffer.from(config.get('core.commentchar') ?? '#').toString('latin1'),
    isVerbose: verbose !== '' && !/^(?:false|no|off|0)$/i.test(verbose),
    isEdited: environment['GIT_EDITOR'] !== ':',
  }
}

/** Who and where: git tells its hooks in variables what differs from its settings. */
function* around(repository: Repository | null, environment: Environment, clears: Clears): Generator<Material> {
  if (repository === null) return
  const idents = (['AUTHOR', 'COMMITTER'] as const).flatMap((role) => {
    const [, name = '', mail = ''] = /^(.*) <(.*)> \d+ [+-]\d+$/s.exec(oneLine(repository.ask(['var', `GIT_${role}_IDENT`])) ?? '') ?? []
    const ident = `${environment[`GIT_${role}_NAME`] ?? name} <${environment[`GIT_${role}_EMAIL`] ?? mail}>`
    return ident === ' <>' ? [] : [ident]
  })
  if (idents.length > 0) yield textMaterial({ surface: people, path: people }, idents.join('\n'))
  const name = oneLine(repository.ask(['symbolic-ref', '--quiet', '--short', 'HEAD']))
  if (name !== null) yield refMaterial({ surface: branch, path: branch }, name, clears)
}
