import { join } from 'node:path'
import { readContent } from '../read-file.ts'
import type { GitFolder } from './git-folder.ts'

/**
 * The commit that is checked out, read from the files of the repository; `null` where that is not certain, as before the first
 * commit, or where references are kept in another way: git is to be asked then.
 */
export function headOf({ common, format, own }: GitFolder): string | null {
  const names = format === 'sha1' ? /^(?!0+$)[0-9a-f]{40}$/ : /^(?!0+$)[0-9a-f]{64}$/
  const head = lineIn(join(own, 'HEAD'))
  if (typeof head !== 'string' || names.test(head)) return head ?? null
  const [, ref] = /^ref: (refs\/heads\/.+)$/.exec(head) ?? []
  if (ref === undefined || !isPlain(ref)) return null
  const loose = lineIn(join(common, ref))
  const name = loose === undefined ? packed(join(common, 'packed-refs'), ref) : loose
  return name !== null && names.test(name) ? name : null
}

/** What git itself takes for the name of a branch, and of that what needs no decoding. */
function isPlain(ref: string): boolean {
  return /^[\w!#$%&'()+,\-./;<=>@{|}]+$/.test(ref) && !/\/\/|\.\.|\/\.|@\{|(?:\.lock|\.)(?:\/|$)|\/$/.test(ref)
}

/** A short file of one line; `undefined` where there is none, and `null` where it is something else. */
function lineIn(path: string): string | null | undefined {
  const read = readContent(path)
  if (typeof read === 'string') return read === 'gone' ? undefined : null
  return /^([^\0\r\n]{1,1000})\n?$/.exec(read.bytes?.toString('latin1') ?? '')?.[1] ?? null
}

/** What the list of references says of one: it stands there once, behind its name. */
function packed(path: string, ref: string): string | null {
  const read = readContent(path)
  if (typeof read === 'string' || read.bytes === null) return null
  const { bytes } = read
  const sought = Buffer.from(` ${ref}\n`, 'latin1')
  for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + 1)) {
    const line = bytes.toString('latin1', bytes.lastIndexOf(10, at) + 1, at)
    if (/^[0-9a-f]+$/.test(line)) return line
  }
  return null
}
