import { expect, test } from 'vitest'
import alone from '../../editors/problem-matcher.json' with { type: 'json' }
import tasks from '../../editors/vscode/tasks.json' with { type: 'json' }
import type { ProgramName } from '../../src/cli/commands.ts'
import { notes } from '../support/documents.ts'
import { fault, line, openFile } from '../support/editor.ts'
import { repositoryWith } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'

test('VS Code: what the task prints is read by its matcher, with columns in UTF-16 units', async () => {
  const [task] = tasks.tasks
  expect([task?.command, task?.args[0], task?.problemMatcher]).toEqual(['npx', '--no-install', alone])
  const [program = '', ...words] = task?.args.slice(1) ?? []
  const { out } = await callProgram(program as ProgramName, words, { cwd: repositoryWith({ [openFile]: notes('Widget', `\n${line}\n`) }) })
  const matcher = new RegExp(alone.pattern.regexp)
  const read = out.split('\n').flatMap((one) => {
    const match = matcher.exec(one)
    return match === null ? [] : [(['file', 'line', 'column', 'severity', 'code'] as const).map((name) => match[alone.pattern[name]])]
  })
  expect(read).toEqual([[openFile, '16', `${line.indexOf(fault) + 1}`, 'warning', 'reference-form/ref-form']])
})
