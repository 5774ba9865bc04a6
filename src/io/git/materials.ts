import { join } from 'node:path'
import { fill, literal } from '../../model/safe.ts'
import type { Clears, Safe } from '../../model/safe.ts'
import type { Environment } from '../environment.ts'
import type { Version } from './changes.ts'
import type { Stretches } from './line-changes.ts'
import type { Held, Objects } from './objects.ts'
import { NotRead } from '../material.ts'
import type { Material } from '../material.ts'
import type { Repository } from '../repository.ts'
import type { ShowPath } from '../show-path.ts'

/** How a repository is asked, and what is told of it. */
export interface GitScan {
  readonly cwd: string
  readonly environment: Environment
  readonly show: ShowPath
  readonly clears: Clears
}

/** Texts of a repository in which no endpoint value may stand. */
export interface GitMaterials {
  /** All that was looked for, in the order in which it is told; what no text belongs to is absent. */
  readonly surfaces: readonly Safe[]
  /** Made while they are gone through, so that a long history is never held as a whole. */
  readonly materials: Iterable<Material>
}

/** Where a text belongs and how it is called. */
export interface Title {
  readonly surface: Safe
  readonly path: Safe
}

/** A text that is held. */
export function textMaterial(title: Title, text: string | Buffer): Material {
  return { ...title, name: '', key: null, read: () => [typeof text === 'string' ? Buffer.from(text) : text] }
}

/** A text that cannot be looked through, so that it is told and not passed over. */
export function unreadMaterial(title: Title, reason: Safe): Material {
  return {
    ...title,
    name: '',
    key: null,
    read() {
      throw new NotRead(reason)
    },
  }
}

/** A name in the spelling that says most: a hyphen, an underscore or an ending behind a host's name would hide the name. */
export function nameMaterial(title: Title, name: string, clears: Clears): Material {
  return textMaterial(title, spellings(name).find((spelling) => !clears(spelling)) ?? name)
}

/** As `nameMaterial`, of a branch or a tag: what stands before a slash is no folder. */
export function refMaterial(title: Title, name: string, clears: Clears): Material {
  return textMaterial(title, [...spellings(name), ...spellings(name.replaceAll('/', ' '))].find((spelling) => !clears(spelling)) ?? name)
}

function spellings(name: string): readonly string[] {
  const bare = name.replace(/\.[a-z0-9]{1,8}$/i, '')
  return [name, bare, ...[name, bare].map((text) => text.replace(/[-_]+/g, ' '))]
}

/** What of a file's content counts. */
export interface Part {
  readonly lines: Stretches | null
  readonly isHistory?: boolean
}

/** Where contents come from. */
export interface Source {
  readonly repository: Repository
  readonly objects: Objects
}

const whole: Part = { lines: null }

/** The content of a file, and what of it git does not hold. */
export function* contentMaterials(title: Title, file: Version & { readonly path: string }, { repository, objects }: Source, part: Part = whole): Generator<Material> {
  if (file.kind === 'repository') {
    yield unreadMaterial(title, literal('a submodule is a repository of its own: scan it there'))
    return
  }
  const isPointer = file.kind === 'file' && pointsElsewhere(objects.get(file.object))
  if (isPointer) yield unreadMaterial(title, literal('git holds only a pointer to it (LFS)'))
  yield {
    ...title,
    name: file.path.slice(file.path.lastIndexOf('/') + 1),
    key: file.object,
    read: () => readContent(file.object, { repository, objects }),
    ...(part.lines === null ? {} : { lines: part.lines }),
    ...(part.isHistory === true ? { isHistory: true } : {}),
  }
}

/** @throws NotRead where the clone does not hold it. */
function readContent(object: string, { repository, objects }: Source): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  const held = objects.get(object)
  if (held === 'missing') throw new NotRead(literal('this clone does not hold its content'))
  return held === 'too-large' ? repository.stream(['cat-file', 'blob', object]) : [held]
}

const pointerStart = 'version https://git-lfs.github.com/spec/'

function pointsElsewhere(held: Held): boolean {
  return Buffer.isBuffer(held) && held.length < 1024 && held.toString('latin1', 0, pointerStart.length) === pointerStart
}

/** Names files as they are reached from the working folder. */
export function fromFolder(show: ShowPath, top: string): (path: string) => Safe {
  return (path) => show(join(top, path))
}

/** Names files of a commit as git does, below the top of the repository. */
export function inCommit(show: ShowPath, cwd: string, short: Safe): (path: string) => Safe {
  return (path) => fill(literal('commit {short}: {path}'), { short, path: show(join(cwd, path)) })
}
