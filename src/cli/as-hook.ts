import type { Environment } from '../io/environment.ts'
import { repositoryAt } from '../io/find-root.ts'
import { hasStaged } from '../io/staged.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import { clearedPath, fill, literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import type { Call } from './parse.ts'
import type { World } from './world.ts'

/** What a hook is run for, in the options that ask for it, and in words. */
interface Occasion {
  readonly options: Call['options']
  /** The working tree of the whole repository is to be named. */
  readonly isTree: boolean
  readonly about: Safe
}

const commands = ['check', 'scan']

/** Options that say themselves what is looked at. */
const others = ['staged', 'since', 'range', 'commitMsg', 'run', 'stdin', 'tree', 'fix', 'fixDryRun', 'updateBaseline']

/**
 * Replaces `--hook` by the options for what the hook is run for, and says what that is. Where it is run by hand or in CI nothing
 * is about to be committed, and what is staged says nothing then: so everything counts.
 */
export function asHook(call: Call, program: Safe, { cwd, environment, output }: World, clears: Clears): Call {
  const { hook, ...rest } = call.options
  if (hook !== true || !commands.includes(call.command)) return call
  if (call.arguments.length > 0 || others.some((name) => rest[name] !== undefined)) {
    throw new CannotCheck('USAGE', literal('`--hook` decides by itself what is looked at'), literal('leave out the paths, and options such as `--staged`'))
  }
  const { PRE_COMMIT_FROM_REF: from = '', PRE_COMMIT_TO_REF: to = '', GIT_INDEX_FILE: index } = environment
  const occasion = from !== '' && to !== '' ? ofRange(call, from, to, clears) : index !== undefined ? ofCommit() : ofTree(call, cwd, environment)
  if (rest['quiet'] !== true) output.err(fill(literal('{program}: {about}\n'), { program, about: occasion.about }))
  return { ...call, arguments: occasion.isTree ? [repositoryAt(cwd) ?? cwd] : [], options: { ...rest, ...occasion.options } }
}

/** Git names the index to each hook of `git commit`. */
function ofCommit(): Occasion {
  return { options: { staged: true }, isTree: false, about: literal('run by `git commit`: what is staged is looked at') }
}

/** `pre-commit run --from-ref A --to-ref B`, and a push that pre-commit looks at. */
function ofRange({ command }: Call, from: string, to: string, clears: Clears): Occasion {
  const ends = { first: shown(from, clears), last: shown(to, clears) }
  return command === 'scan'
    ? { options: { range: `${from}..${to}` }, isTree: false, about: fill(literal('run for the commits {first}..{last}: they are looked at'), ends) }
    : { options: { since: from }, isTree: true, about: fill(literal('run for the commits {first}..{last}: the whole working tree is looked at, and compared with where they begin'), ends) }
}

function ofTree({ command }: Call, cwd: string, environment: Environment): Occasion {
  const about = literal('not run by `git commit`: the whole working tree is looked at')
  if (command === 'scan') return { options: { tree: true }, isTree: false, about }
  // Who tries out what `git commit` would say is told of the two versions as well.
  return { options: hasStaged(cwd, environment) ? { since: 'HEAD' } : {}, isTree: true, about }
}

function shown(name: string, clears: Clears): Safe {
  return (/^[\w./@{}^~-]{1,100}$/.test(name) ? clearedPath(name, clears) : null) ?? literal('(a name that is not shown)')
}
