import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mergeTargets, targetHere, targetsOf } from '../../src/io/find-targets.ts'
import { createShowPath } from '../../src/io/show-path.ts'
import { literal } from '../../src/model/safe.ts'
import { cleanEnvironment, folderWith, repositoryWith, writeFiles } from '../support/folder.ts'

const layout = { root: literal('.sot'), marker: literal('03-PROTOCOLS') }

function contextIn(cwd: string) {
  return { cwd, environment: cleanEnvironment(cwd), show: createShowPath(cwd, () => true), layoutAt: () => layout }
}

/** Targets with their paths below a folder. */
function shortly(targets: ReturnType<typeof targetHere>, folder: string) {
  return targets.map(({ root, lone, named }) => ({
    root: root.slice(folder.length + 1),
    ...(lone ? { lone } : {}),
    named: named?.map((one) => one.path) ?? null,
  }))
}

const files = {
  'a/.sot/03-PROTOCOLS/A.md': '',
  'a/.sot/03-PROTOCOLS/deep/B.md': '',
  'a/docs/C.md': '',
  'b/03-PROTOCOLS/D.md': '',
  'lone/E.md': '',
  'lone/F.md': '',
}

describe('an argument', () => {
  test.each([
    ['a', [{ root: 'a/.sot', named: null }]],
    ['a/.sot', [{ root: 'a/.sot', named: null }]],
    ['a/.sot/03-PROTOCOLS/deep', [{ root: 'a/.sot', named: ['03-PROTOCOLS/deep'] }]],
    ['a/.sot/03-PROTOCOLS/A.md', [{ root: 'a/.sot', named: ['03-PROTOCOLS/A.md'] }]],
    ['b', [{ root: 'b', named: null }]],
    ['.', [{ root: 'a/.sot', named: null }, { root: 'b', named: null }]],
    ['lone/E.md', [{ root: 'lone', lone: true, named: ['E.md'] }]],
    ['a/docs/C.md', [{ root: 'a/docs', lone: true, named: ['C.md'] }]],
  ])('%s', (argument, want) => {
    const folder = folderWith(files)
    expect(shortly(targetsOf(argument, contextIn(folder)), folder)).toEqual(want)
  })

  test('that is missing cannot be checked', () => {
    const context = contextIn(folderWith(files))
    expect(() => targetsOf('nowhere', context)).toThrow(expect.objectContaining({ code: 'PATH_MISSING', message: 'there is no `nowhere`' }))
  })

  test('that has nothing to do with any tree cannot be checked', () => {
    const context = contextIn(folderWith(files))
    expect(() => targetsOf('a/docs', context)).toThrow(expect.objectContaining({ code: 'NO_ROOT' }))
  })

  test('that is a link to a file is not followed, one to a folder is', () => {
    const folder = folderWith(files)
    symlinkSync('../docs/C.md', join(folder, 'a/.sot/link.md'))
    symlinkSync('nowhere', join(folder, 'dangling'))
    symlinkSync('a', join(folder, 'linked'))
    const context = contextIn(folder)
    for (const path of ['a/.sot/link.md', 'dangling']) {
      expect(() => targetsOf(path, context)).toThrow(expect.objectContaining({ code: 'OUTSIDE_TREE' }))
    }
    expect(shortly(targetsOf('linked', context), folder)).toEqual([{ root: 'linked/.sot', named: null }])
  })

  test('leaves out copies in ignored folders, unless there are no others', () => {
    const folder = repositoryWith({ ...files, '.gitignore': 'copies/\n' })
    writeFiles(folder, { 'copies/x/.sot/A.md': '', 'copies/y/.sot/A.md': '' })
    const context = contextIn(folder)
    expect(shortly(targetsOf('.', context), folder).map(({ root }) => root)).toEqual(['a/.sot', 'b'])
    expect(shortly(targetsOf('copies', context), folder).map(({ root }) => root)).toEqual(['copies/x/.sot', 'copies/y/.sot'])
  })
})

describe('no argument', () => {
  test('takes the nearest tree upwards before any below', () => {
    const folder = folderWith({ ...files, 'a/docs/inner/.sot/X.md': '' })
    expect(shortly(targetHere(contextIn(join(folder, 'a/docs'))), folder)).toEqual([{ root: 'a/.sot', named: null }])
  })

  test('takes the only tree below', () => {
    const folder = folderWith({ 'x/y/.sot/03-PROTOCOLS/A.md': '' })
    expect(shortly(targetHere(contextIn(folder)), folder)).toEqual([{ root: 'x/y/.sot', named: null }])
  })

  test('lists the trees below when there are several', () => {
    const folder = folderWith(files)
    expect(() => targetHere(contextIn(folder))).toThrow(
      expect.objectContaining({ code: 'SEVERAL_ROOTS', message: 'there are several trees below: `a/.sot`, `b`' }),
    )
  })

  test('lists ten of many trees and counts the others', () => {
    const folder = folderWith({})
    for (let i = 10; i < 23; i++) mkdirSync(join(folder, `p${i}`, '.sot'), { recursive: true })
    expect(() => targetHere(contextIn(folder))).toThrow(/`p10\/\.sot`, .*`p19\/\.sot` and 3 more$/)
  })

  test('says that there is no tree', () => {
    const context = contextIn(folderWith({ 'a.md': '' }))
    expect(() => targetHere(context)).toThrow(
      expect.objectContaining({ code: 'NO_ROOT', message: 'no `.sot` and no folder with `03-PROTOCOLS` was found here, above or below' }),
    )
  })
})

test('what was named in one tree comes together, and a tree that was named is whole', () => {
  const folder = folderWith(files)
  const context = contextIn(folder)
  const merge = (...paths: string[]) => shortly(mergeTargets(paths.flatMap((path) => targetsOf(path, context))), folder)
  expect(merge('a/.sot/03-PROTOCOLS/A.md', 'b', 'a/.sot/03-PROTOCOLS/deep')).toEqual([
    { root: 'a/.sot', named: ['03-PROTOCOLS/A.md', '03-PROTOCOLS/deep'] },
    { root: 'b', named: null },
  ])
  expect(merge('a/.sot/03-PROTOCOLS/A.md', 'a')).toEqual([{ root: 'a/.sot', named: null }])
  expect(merge('lone/E.md', 'lone/F.md')).toEqual([{ root: 'lone', lone: true, named: ['E.md', 'F.md'] }])
})
