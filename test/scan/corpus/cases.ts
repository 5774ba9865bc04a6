import { readdirSync, readFileSync } from 'node:fs'

export interface Case {
  readonly id: string
  readonly tier: 'basic' | 'hard' | 'extreme'
  readonly surface: string
  readonly text: string
  readonly flag: boolean | 'warning'
  readonly why: string
}

/** All cases of this folder's data files. */
export function readCases(): readonly Case[] {
  const folder = new URL('.', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case[])
}
