import { describe, expect, test } from 'vitest'
import { diagnoseAgentResult } from '../../../src/gates/agent-result/diagnose.ts'
import type { ProviderCounts } from '../../../src/model/agent-result.ts'
import { words } from '../../../src/gates/agent-result/words.ts'
import { END, START, blockOf, resultOf, texts } from './texts.ts'
import { processorSeconds } from '../../support/processor-time.ts'

describe('an agent\'s text', () => {
  test.each(Object.entries(texts))('tells of %s', (_, { text, code, line, says }) => {
    const found = diagnoseAgentResult(text, null)
    expect(found.code, found.why).toBe(code)
    if (line !== undefined) expect(found.line).toBe(line)
    if (says !== undefined) expect(`${found.why} ${found.hint}`).toContain(says)
    expect(found.passes).toBe(code === 'valid-completed')
    expect(found.unconfirmed === null).toBe(found.passes || (code.startsWith('valid-') && !text.includes('<tool_call>')))
  })

  test('has every code that a text alone can have', () => {
    const seen = new Set(Object.values(texts).map(({ code }) => code))
    expect(Object.keys(words).filter((code) => !seen.has(code as keyof typeof words))).toEqual(['no-provider-traffic', 'provider-error-swallowed', 'reasoning-only-in-run'])
  })

  test('is not repeated in what is said of it', () => {
    const word = 'zebrafish'
    for (const { text } of Object.values(texts)) {
      for (const planted of [text.replaceAll('completed', `completed${word}`), text.replaceAll('{', `{${word}`), text.replaceAll('AGENT', `${word}\nAGENT`), text.replace('_', ` ${word} `)]) {
        expect(JSON.stringify(diagnoseAgentResult(planted, null))).not.toContain(word)
      }
    }
  })
})

const unknown: ProviderCounts = { requests: null, httpErrors: null, contentChars: null, reasoningChars: null, finishReasons: [] }
const fine: ProviderCounts = { requests: 3, httpErrors: 0, contentChars: 900, reasoningChars: 40, finishReasons: ['stop'] }

describe('the counts of a run', () => {
  const none = { ...fine, contentChars: 0, reasoningChars: 0 }
  test.each<[string, string, ProviderCounts | null, string, string | null]>([
    ['nothing counted, no text', '', null, 'no-output', 'request'],
    ['all counts unknown, no text', '', unknown, 'no-output', 'request'],
    ['no request', '', { ...none, requests: 0 }, 'no-provider-traffic', 'request'],
    ['no request, though an error was noted', '', { ...none, requests: 0, httpErrors: 1 }, 'no-provider-traffic', 'request'],
    ['errors', '', { ...none, httpErrors: 2 }, 'provider-error-swallowed', 'answer'],
    ['errors before reasoning', '', { ...none, httpErrors: 1, reasoningChars: 9 }, 'provider-error-swallowed', 'answer'],
    ['reasoning and no content', '', { ...none, reasoningChars: 800 }, 'reasoning-only-in-run', 'content'],
    ['neither reasoning nor content', '', none, 'no-output', 'content'],
    ['requests, and no word of their status', '', { ...unknown, requests: 2 }, 'no-output', 'answer'],
    ['requests that went well, and nothing more', '', { ...unknown, requests: 2, httpErrors: 0 }, 'no-output', 'content'],
    ['reasoning, with content uncounted', '', { ...fine, contentChars: null }, 'no-output', 'content'],
    ['content that was not recorded', '', fine, 'no-output', 'content'],
    ['a text without a result', 'I am done.', fine, 'start-missing', 'protocol'],
    ['a text without a result, nothing counted', 'I am done.', null, 'start-missing', 'protocol'],
    ['a text without a result, and an error later', 'I shall look.', { ...fine, httpErrors: 1 }, 'start-missing', 'answer'],
    ['a text although no request was counted', 'I am done.', { ...fine, requests: 0 }, 'start-missing', 'request'],
    ['a call as text', '<tool_call>{"name":"bash"}</tool_call>', fine, 'start-missing-toolcall-text', 'tool-calls'],
    ['a result after a call as text', `<tool_call>x</tool_call>${blockOf(resultOf({ status: 'failed' }))}`, fine, 'valid-failed', 'tool-calls'],
    ['an agent that failed', blockOf(resultOf({ status: 'failed' })), fine, 'valid-failed', null],
    ['a good result', blockOf(resultOf()), { ...fine, finishReasons: ['content_filter'] }, 'valid-completed', null],
  ])('tell of %s', (_, text, counts, code, step) => {
    const found = diagnoseAgentResult(text, counts)
    expect([found.code, found.unconfirmed?.step ?? null]).toEqual([code, step])
  })

  test('tell that an answer was cut', () => {
    const cut = { ...fine, finishReasons: ['stop', 'length'] }
    for (const text of ['I am', `${START}\n{"status":`]) expect(diagnoseAgentResult(text, cut).hint).toContain('`length`')
    expect(diagnoseAgentResult('I am', fine).hint).not.toContain('`length`')
  })
})

describe('what Case itself reports', () => {
  test.each([
    ['I am done.', 'AGENT_RESULT start delimiter not found'],
    [START, 'AGENT_RESULT end delimiter not found'],
    [blockOf('{'), 'AGENT_RESULT JSON parse error: …'],
    [blockOf('7'), 'AGENT_RESULT is not a JSON object'],
    [blockOf('{}'), 'AGENT_RESULT missing required field: status'],
    [blockOf('{"status":"ok"}'), 'AGENT_RESULT invalid status: …'],
    [blockOf(resultOf()), null],
  ])('is told for %j', (text, error) => {
    expect(diagnoseAgentResult(text, null).caseError).toBe(error)
  })
})

describe('a hostile text of megabytes', () => {
  const size = 2_000_000
  const times = (part: string) => part.repeat(Math.ceil(size / part.length))
  test.each<[string, string]>([
    ['start tokens', times(START)],
    ['end tokens', times(END)],
    ['both tokens', times(`${START}${END}`)],
    ['both tokens over and over, and a start', times(`${START}{}${END}`) + START],
    ['open brackets', blockOf(times('['))],
    ['objects in objects', blockOf(times('{"a":'))],
    ['a text without an end', blockOf(`"${times('\\u0041')}`)],
    ['digits', blockOf(times('1'))],
    ['digits with an end', blockOf(`${times('1')}x`)],
    ['near misses of the start', times('<<agent result ')],
    ['the name', times('AGENT_RESULT\n')],
    ['open braces at line starts', times('{\n')],
    ['open braces with long lines', times(`{${'a'.repeat(1990)}\n`)],
    ['fences', times('```\n{"status"\n')],
    ['blanks', times(' ')],
    ['blanks and a word', `${times(' ')}word`],
    ['tabs behind a start', `${START}${times('\t')}x`],
    ['brackets', `${START}${times('>')}`],
    ['brackets line by line', `${START}${times('> \n')}`],
    ['marks of thinking', times('<think>') + blockOf(resultOf())],
    ['calls that are none', times('{ "name" : ')],
    ['a stopgap', blockOf(resultOf({}, { commit: times('x') }))],
  ])('takes no longer than its length: %s', (_, text) => {
    expect(processorSeconds(() => diagnoseAgentResult(text, null))).toBeLessThan(3)
  })
})
