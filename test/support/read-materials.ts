import { createShowPath } from '../../src/io/show-path.ts'
import type { GitMaterials, GitScan } from '../../src/io/git/materials.ts'
import { NotRead } from '../../src/io/material.ts'
import type { Material } from '../../src/io/material.ts'
import { cleanEnvironment } from './folder.ts'

/** Stands for a value: what counts is whether and where it is handed on. */
export const mark = 'quillmark'

/** How a scan is asked for in a test: only the mark is held back. */
export function scanIn(cwd: string, environment: Readonly<Record<string, string>> = {}): GitScan {
  const clears = (text: string) => !text.includes(mark)
  return { cwd, environment: { ...cleanEnvironment(cwd), ...environment }, show: createShowPath(cwd, clears), clears }
}

/** Where the mark stands, `surface | path:line`, with `history` where that is all; and what could not be read, with the reason. */
export async function marksIn({ materials }: GitMaterials): Promise<readonly string[]> {
  const found: string[] = []
  for (const material of materials) found.push(...(await marksOf(material)))
  return found.map((line) => line.replace(/\b[0-9a-f]{7}\b/g, 'SHORT'))
}

async function marksOf({ surface, path, read, lines, isHistory }: Material): Promise<readonly string[]> {
  const text = await textOf(read)
  if (text instanceof NotRead) return [`${surface} | ${path}: ${text.reason}`]
  const isMeant = (line: number) => lines === undefined || lines.some(([first, last]) => line >= first && line <= last)
  const numbers = text.split(/\r\n|\n|\r/).flatMap((line, index) => (line.includes(mark) && isMeant(index + 1) ? [index + 1] : []))
  return numbers.map((line) => `${surface} | ${path}:${line}${isHistory === true ? ' history' : ''}`)
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
