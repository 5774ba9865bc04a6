import type { HarnessPolicy, ProbeMode } from '../../model/harness.ts'
import { probeTokens } from '../../model/preflight.ts'
import type { Json } from '../../model/policy.ts'
import type { CaseForm } from './case-form.ts'

/** The word that the system text of mode `case` asks for: without it in the answer, that text may have been dropped. */
export const systemWord = 'harbour'

const USER_TEXT = 'Answer with this one word and nothing else: ready'
const SYSTEM_TEXT = `You help with a copied test fixture. No tool is needed for a plain question. Begin every answer with the word ${systemWord}.`

type Member = readonly [name: string, type: 'string' | 'number', about: string]

function tool(name: string, description: string, required: readonly Member[], optional: readonly Member[] = []): Json {
  const members = [...required, ...optional].map(([member, type, about]) => [member, { type, description: about }] as const)
  const parameters = { type: 'object', properties: Object.fromEntries(members), required: required.map(([member]) => member) }
  return { type: 'function', function: { name, description, parameters } }
}

/** The four tools that Case's implementer is given. */
const TOOLS: readonly Json[] = [
  tool('read', 'Read a file.', [['path', 'string', 'The file']], [['offset', 'number', 'First line'], ['limit', 'number', 'Most lines']]),
  tool('write', 'Write a file.', [['path', 'string', 'The file'], ['content', 'string', 'Its new content']]),
  tool('edit', 'Replace a text in a file.', [['path', 'string', 'The file'], ['oldText', 'string', 'What stands there'], ['newText', 'string', 'What is to stand there']]),
  tool('bash', 'Run a command.', [['command', 'string', 'The command']], [['timeout', 'number', 'Seconds']]),
]

/** The modes that the policy asks for, in the order in which they are tried. */
export function probeModes({ preflight: { modes } }: HarnessPolicy): readonly ProbeMode[] {
  return (['json', 'sse', 'case'] as const).filter((mode) => modes[mode])
}

/** The body of the request of one mode: nothing of it depends on the endpoint. */
export function requestBody(mode: ProbeMode, { expect }: HarnessPolicy, form: CaseForm): Json {
  const user: Json = { role: 'user', content: USER_TEXT }
  const common = { model: expect.model, temperature: 0 }
  if (mode !== 'case') return { ...common, messages: [user], max_tokens: probeTokens, stream: mode === 'sse' }
  return {
    ...common,
    messages: [{ role: form.systemRole, content: SYSTEM_TEXT }, user],
    [form.tokensField]: probeTokens,
    stream: true,
    stream_options: { include_usage: true },
    store: false,
    tools: TOOLS,
    ...(form.thinking === 'off' ? { chat_template_kwargs: { enable_thinking: false } } : {}),
  }
}
