import type { LayoutKey } from '../../model/harness.ts'
import type { Safe } from '../../model/safe.ts'
import { defineGate } from '../gate.ts'
import { partsOf } from '../json-text.ts'
import { spawnLine } from '../spawn-lines.ts'
import { argumentsIn, leavesFolders, targetFinder } from '../targets.ts'
import type { RunView } from '../view.ts'

/** Files that say what a run did, in which a name is no prose. */
const WHOLE = ['argv', 'trace', 'generatedConfig', 'patch'] as const satisfies readonly LayoutKey[]
const LOGGED = ['backendStdout', 'backendStderr', 'events', 'trace'] as const satisfies readonly LayoutKey[]

/** A text that a line gives as a place or as what a tool was called with. */
interface Called {
  readonly file: Safe
  readonly line: number
  readonly text: string
}

/** The folders in which agents were started. */
function startedIn({ files, lines }: RunView): readonly Called[] {
  return LOGGED.flatMap((key) => files(key)).flatMap((file) =>
    lines(file).flatMap(({ number, text, value }) => {
      const cwd = spawnLine(text, value)?.cwd ?? null
      return cwd === null ? [] : [{ file: file.shown, line: number, text: cwd }]
    }),
  )
}

function calledWith({ files, lines }: RunView): readonly Called[] {
  return files('events').flatMap((file) =>
    lines(file).flatMap(({ number, value }) =>
      (value === undefined ? [] : [...argumentsIn(value), ...partsOf(value).flatMap((part) => (part.key === 'cwd' ? [part.value] : []))])
        .flatMap((args) => partsOf(args))
        .flatMap((part) => (typeof part.value === 'string' ? [{ file: file.shown, line: number, text: part.value }] : [])),
    ),
  )
}

/** Neither to read nor to copy a real repository is part of an experiment. */
export const hg11NoTargetRepo = defineGate({
  id: 'HG11',
  name: 'no-target-repo',
  summary: 'No target repository was read or copied.',
  why: 'An agent that steps out of its fixture can read and change what nobody gave it.',
  hint: 'Start the run again with the fixture alone, and list the repositories under `harness.targetRepositories`.',
  passes: 'Nothing of a target repository shows in the run.',
  needs: 'report',
  codes: {
    'target-repository': { status: 'fail', text: 'The report names a target repository.' },
    'target-named': { status: 'fail', text: 'A target repository is named where the run says what it did.' },
    'path-outside': { status: 'fail', text: 'A tool was called with a path that leads out of the work folder.' },
  },
  check(run, say) {
    const { at, files, lines, report, targets } = run
    const target = report.value('target_repository')
    if (target !== undefined && target !== null) say('target-repository', at('target_repository'))
    const namesTarget = targetFinder(targets)
    const whole = WHOLE.flatMap((key) => files(key)).flatMap((file) => lines(file).map(({ number, text }): Called => ({ file: file.shown, line: number, text })))
    const folders = startedIn(run)
    for (const { file, line, text } of targets.length === 0 ? [] : [...whole, ...folders, ...calledWith(run)]) {
      if (namesTarget(text)) say('target-named', [{ file, line }])
    }
    const work = folders.map(({ text }) => text)
    for (const file of [...files('events'), ...files('trace')]) {
      for (const { number, value } of lines(file)) {
        if (value !== undefined && leavesFolders(value, work)) say('path-outside', [{ file: file.shown, line: number }])
      }
    }
  },
})
