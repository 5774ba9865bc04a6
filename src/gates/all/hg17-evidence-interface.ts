import type { LayoutKey } from '../../model/harness.ts'
import { ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { defineGate } from '../gate.ts'
import type { Say } from '../gate.ts'
import { isMap } from '../report-view.ts'
import type { RunView } from '../view.ts'
import { listed } from '../words.ts'

const codes = {
  'file-missing': { status: 'fail', text: 'The run lacks {names}.' },
  'file-unreadable': { status: 'fail', text: 'The {names} of the run cannot be read as text of at most 64 MiB, so that nothing in it is judged.', hint: 'Let the harness keep its logs short, and see that every file can be read.' },
  link: { status: 'fail', text: 'There is a link in the run directory.', hint: 'Copy what it leads to; a link can lead elsewhere tomorrow.' },
  'no-file': { status: 'fail', text: 'There is something in the run directory that is no file.' },
  'argv-form': { status: 'fail', text: 'The command line is no JSON list of texts.' },
  'trace-form': { status: 'fail', text: 'The trace is not one JSON object with a `step` on each line.' },
  'files-newer': { status: 'fail', text: 'Files are newer than the end of the run.' },
  'files-newer-unjudged': { status: 'warning', text: 'Files are newer than the end of the run, as those of a copy are.', hint: 'Set `harness.maxSkewSeconds` to have that judged.' },
} as const

type Code = keyof typeof codes

/** The files that no gate but this one asks for. */
const always = { task: 'task', argv: 'argv', trace: 'trace', generatedConfig: 'generated config' } as const satisfies Partial<Record<LayoutKey, string>>
const started = { backendStdout: 'backend stdout', backendStderr: 'backend stderr' } as const satisfies Partial<Record<LayoutKey, string>>

/** Not demanded, and judged by gates that would pass over what they cannot read. */
const optional = { events: 'event log' } as const satisfies Partial<Record<LayoutKey, string>>

type Names = readonly (readonly [LayoutKey, string])[]

function namesOf(names: Names): Safe {
  return listed(names.map(([, name]) => ownText(name)))
}

/** What is not there, and what is there and says nothing to any gate. */
function presence({ files, isStarted, sought }: RunView, say: Say<Code>): void {
  const wanted = Object.entries({ ...always, ...(isStarted ? started : {}) }) as unknown as Names
  const missing = wanted.filter(([key]) => files(key).length === 0)
  if (missing.length > 0) say('file-missing', sought(...missing.map(([key]) => key)), { names: namesOf(missing) })
  const read = Object.entries({ ...always, ...started, ...optional }) as unknown as Names
  const unread = read.filter(([key]) => files(key).some(({ text }) => text === null))
  if (unread.length === 0) return
  const places = unread.flatMap(([key]) => files(key)).filter(({ text }) => text === null)
  say('file-unreadable', places.map(({ shown: file }) => ({ file })), { names: namesOf(unread) })
}

function forms(run: RunView, say: Say<Code>): void {
  const [argv, trace] = [run.file('argv'), run.file('trace')]
  if (argv !== null) {
    const value = run.json(argv)
    const isList = Array.isArray(value) && (value as readonly unknown[]).every((word) => typeof word === 'string')
    if (!isList) say('argv-form', [{ file: argv.shown }])
  }
  if (trace !== null) {
    const lines = run.lines(trace)
    const bad = lines.find(({ value }) => !isMap(value) || !Object.hasOwn(value, 'step'))
    if (bad !== undefined || lines.length === 0) say('trace-form', [{ file: trace.shown, line: bad?.number ?? 1 }])
  }
}

function times({ facts, harness, report }: RunView, say: Say<Code>): void {
  const end = Date.parse(report.text('finished_at') ?? '')
  if (Number.isNaN(end)) return
  const limit = end + 1000 * (harness.maxSkewSeconds ?? 0)
  // A second of the clock belongs to the run's end, which is told in seconds.
  const newer = facts.files.filter(({ kind, modified }) => kind === 'file' && modified !== null && modified >= limit + 1000)
  if (newer.length === 0) return
  say(harness.maxSkewSeconds === null ? 'files-newer-unjudged' : 'files-newer', newer.map(({ shown: file }) => ({ file })))
}

/** Evidence comes through one door: a whole run directory of plain files, which the harness wrote. */
export const hg17EvidenceInterface = defineGate({
  id: 'HG17',
  name: 'evidence-interface',
  summary: 'The run directory is whole, and holds plain files of this run only.',
  why: 'Evidence counts only through the Harness Evidence Interface: what was pieced together by hand proves nothing.',
  hint: 'Run again through the harness, and add nothing to a run directory.',
  passes: 'The run directory is whole.',
  needs: 'report',
  codes,
  check(run, say) {
    presence(run, say)
    for (const { kind, shown: file } of run.facts.files) {
      if (kind === 'link') say('link', [{ file }])
      if (kind === 'other') say('no-file', [{ file }])
    }
    forms(run, say)
    times(run, say)
  },
})
