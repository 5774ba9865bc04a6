import { describe, expect, test } from 'vitest'
import schema from '../../schemas/agent-result.schema.json' with { type: 'json' }
import { diagnoseAgentResult } from '../../src/gates/agent-result/diagnose.ts'
import { compileSchema } from '../../src/policy/schema-check.ts'
import { renderAgentResult, renderAgentResultJson } from '../../src/report/agent-result.ts'
import { START, texts } from '../gates/agent-result/texts.ts'

const check = compileSchema(schema)

describe('a diagnosis for programs', () => {
  test.each(Object.entries(texts))('keeps to its schema for %s', (_, { text }) => {
    const json = renderAgentResultJson(diagnoseAgentResult(text, null))
    expect(check(JSON.parse(json))).toEqual([])
  })
})

test('a diagnosis for people says what Case says, what to do, and what to look at first', () => {
  expect(renderAgentResult(diagnoseAgentResult(`Done.\n${START}\n{"status":`, null))).toBe(`agent result: end-missing (line 2)
  The last result has a start and no end.
  Case says: AGENT_RESULT end delimiter not found
  hint: Raise the token budget (\`max_tokens\`): the answer was probably cut off.
  first step not confirmed: protocol. The steps before it are confirmed: what is wrong is in the text itself.
`)
  const passed = texts['a result behind prose']?.text ?? ''
  expect(renderAgentResult(diagnoseAgentResult(passed, null))).toBe('agent result: valid-completed (line 4)\n  The result is complete.\n')
})
