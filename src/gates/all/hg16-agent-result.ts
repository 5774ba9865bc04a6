import type { AgentResultCode } from '../../model/agent-result.ts'
import type { GateCode } from '../../model/gate.ts'
import { fill, literal } from '../../model/safe.ts'
import { words } from '../agent-result/words.ts'
import { readAgentText } from '../agent-text.ts'
import { defineGate } from '../gate.ts'
import { plainPath } from '../paths.ts'

type Code = Exclude<AgentResultCode, 'valid-completed'> | 'text-missing' | 'text-unreadable' | 'other-files'

/** The diagnoses that fail, in their own words. */
const diagnoses = Object.fromEntries(
  Object.entries(words)
    .filter(([code]) => code !== 'valid-completed')
    .map(([code, { hint, why }]): [string, GateCode] => [code, { status: 'fail', text: why, hint }]),
) as unknown as Readonly<Record<Exclude<Code, 'text-missing' | 'text-unreadable' | 'other-files'>, GateCode>>

/** Case says the same of a model that does not answer, of a server that refuses and of a model that does not keep to the protocol. */
export const hg16AgentResult = defineGate<Code>({
  id: 'HG16',
  name: 'agent-result',
  summary: 'The agent ended with a result that Case takes, and that claims and proves completion.',
  why: 'Case reports each way in which this can fail in the same words, so that the cause has to be found in the text and in what was counted.',
  hint: 'Do what the code\'s own hint says; `sotlint gate agent-result FILE` judges a text alone.',
  passes: 'The agent\'s result claims completion and names its proof.',
  needs: 'start',
  codes: {
    'text-missing': { status: 'fail', text: 'There is no text of the agent.', hint: 'Let the harness keep the raw text of all turns, also where it is empty.' },
    'text-unreadable': { status: 'fail', text: 'The text of the agent cannot be read.' },
    ...diagnoses,
    'other-files': { status: 'warning', text: 'The agent names other files than the report.' },
  },
  check(run, say) {
    const read = readAgentText(run)
    const found = run.file('agentResult')
    if (read === null) {
      if (found === null) say('text-missing', run.sought('agentResult'))
      else say('text-unreadable', [{ file: found.shown }])
      return
    }
    const { diagnosis, file, files } = read
    const { code, hint, line, unconfirmed, why } = diagnosis
    const message = unconfirmed === null ? why : fill(literal('{why} {step}'), { why, step: unconfirmed.message })
    if (code !== 'valid-completed') {
      say(code, [{ file: file.shown, ...(line === null ? {} : { line }) }], {}, { message, hint })
      return
    }
    const [own, told] = [new Set((files ?? []).map(plainPath)), new Set(run.report.list('changed_files').map(plainPath))]
    if (own.size !== told.size || [...own].some((path) => !told.has(path))) say('other-files', [{ file: file.shown }, ...run.at('changed_files')])
  },
})
