import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diagnoseAgentResult } from '../../../src/gates/agent-result/diagnose.ts'
import { findJsonFault } from '../../../src/gates/agent-result/json-fault.ts'
import { parseAgentResult } from '../../../src/gates/agent-result/parse.ts'
import { END, START, blockOf, resultOf, texts } from './texts.ts'

/** Case's way through a text, step by step and with nothing else: the outcome, or where it stops. */
function asCase(text: string): unknown {
  const parts = text.split(START)
  if (parts.length === 1) return 'start-missing'
  const [inside, ...rest] = (parts.at(-1) ?? '').split(END)
  if (rest.length === 0) return 'end-missing'
  let value: unknown
  try {
    value = JSON.parse((inside ?? '').trim())
  } catch {
    return 'json'
  }
  if (value === null || typeof value !== 'object') return 'not-object'
  const { status, summary, artifacts, error } = value as Record<string, unknown>
  if (!status || typeof status !== 'string') return 'status-missing'
  if (!['completed', 'failed', 'blocked'].includes(status)) return 'status-invalid'
  const given = { ...(typeof artifacts === 'object' ? artifacts : {}) } as Record<string, unknown>
  return {
    status,
    summary: typeof summary === 'string' ? summary : '',
    commit: typeof given['commit'] === 'string' ? given['commit'] : null,
    filesChanged: Array.isArray(given['filesChanged']) ? given['filesChanged'] : [],
    testsPassed: typeof given['testsPassed'] === 'boolean' ? given['testsPassed'] : null,
    error: typeof error === 'string' ? error : null,
  }
}

function outcomeOf(text: string): unknown {
  const parsed = parseAgentResult(text)
  return parsed.kind === 'valid' ? parsed.result : parsed.kind
}

const pieces = ['<', '<<<', START, END, '>>>', 'AGENT_RESULT', '{', '}', '[', ']', '"', ',', ':', ' ', '\n', '\uFEFF', '\\', '```', '1', 'null', '<think>', '"status":"completed"', '"status":"failed"', '"artifacts":', resultOf(), blockOf(resultOf())]
const hostile = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) })).map((parts) => parts.join(''))
const anyResult = fc.record(
  {
    status: fc.oneof(fc.constantFrom('completed', 'failed', 'blocked', '', 'done'), fc.jsonValue()),
    summary: fc.jsonValue(),
    artifacts: fc.oneof(fc.record({ commit: fc.jsonValue(), filesChanged: fc.jsonValue(), testsPassed: fc.jsonValue() }, { requiredKeys: [] }), fc.jsonValue()),
    error: fc.jsonValue(),
  },
  { requiredKeys: [] },
)

describe('the parser decides as Case does', () => {
  test.each(Object.entries(texts))('for %s', (_, { text }) => {
    expect(outcomeOf(text)).toEqual(asCase(text))
  })

  test('for any pieces', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(outcomeOf(text)).toEqual(asCase(text))
      }),
      { numRuns: 500 },
    )
  })

  test('for any members', () => {
    fc.assert(
      fc.property(anyResult, fc.boolean(), (value, pretty) => {
        const text = blockOf(JSON.stringify(value, null, pretty ? 2 : 0))
        expect(outcomeOf(text)).toEqual(asCase(text))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the diagnosis', () => {
  test('is there for any text, with the outcome of the parser', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        const { code } = diagnoseAgentResult(text, null)
        const { kind } = parseAgentResult(text)
        if (kind === 'start-missing') expect(code).toMatch(/^start-missing|^no-output$/)
        else expect(code.startsWith(kind)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the search for a fault of JSON', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }

  test('finds one where there is one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'{}[]",:\\ \n-+.0123eEtfu'.split(''), 'true', 'null', '"a"', '\\u00e9', '\u0007', '\u2028')).map((parts) => parts.join('')), (text) => {
        expect(findJsonFault(text) === null).toBe(isJson(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('finds one in JSON that was changed', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', 'x', '\n'), (json, at, sign) => {
        const place = at % (json.length + 1)
        const text = json.slice(0, place) + sign + json.slice(place + 1)
        expect(findJsonFault(text) === null).toBe(isJson(text))
      }),
      { numRuns: 500 },
    )
  })
})
