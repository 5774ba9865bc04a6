import { createShowPath } from '../../src/io/show-path.ts'
import type { GitMaterials } from '../../src/io/git-materials.ts'
import type { GitScan } from '../../src/io/git-materials-staged.ts'
import { NotRead } from '../../src/io/material.ts'
import type { Material } from '../../src/io/material.ts'
import { cleanEnvironment } from './folder.ts'

/** Stands for a value: what counts is whether and where it is handed on. */
export const mark = 'quillmark'

/** How a scan is asked for in a test: every path is fit to be shown. */
export function scanIn(cwd: string, environment: Readonly<Record<string, string>> = {}): GitScan {
  return { cwd, environment: { ...cleanEnvironment(cwd), ...environment }, show: createShowPath(cwd, (text) => !text.includes(mark)) }
}

/** Where the mark stands, `surface | path:line`, with `history` where that is all; and what could not be read, with the reason. */
export async function marksIn({ materials }: GitMaterials): Promise<readonly string[]> {
  const found: string[] = []
  for (const material of materials) found.push(...(await marksOf(material)))
  return found.map((line) => line.replace(/\b[0-9a-f]{7}\b/g, 'SHORT'))
}

async function marksOf({ surface, path, read, lines, isHistory, name }: Material & { readonly name: string }): Promise<readonly string[]> {
  const text = await textOf(read)
  if (text instanceof NotRead) return [`${surface} | ${path}: ${text.reason}`]
  const isMeant = (line: number) => lines === undefined || lines.some(([first, last]) => line >= first && line <= last)
  const numbers = text.split(/\r\n|\n|\r/).flatMap((line, index) => (line.includes(mark) && isMeant(index + 1) ? [index + 1] : []))
  // A name is told in more than one spelling, of which the first is enough here.
  const counted = surface.toString().includes('name') && name === '' ? numbers.slice(0, 1) : numbers
  return counted.map((line) => `${surface} | ${path}:${line}${isHistory === true ? ' history' : ''}`)
}

async function textOf(read: Material['read']): Promise<string | NotRead> {
  try {
    const pieces: Uint8Array[] = []
    for await (const piece of read()) pieces.push(piece)
    return Buffer.concat(pieces).toString('utf8')
  } catch (error) {
    if (error instanceof NotRead) return error
    throw error
  }
}
