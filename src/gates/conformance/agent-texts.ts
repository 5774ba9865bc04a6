import type { CaseScript } from '../../model/conformance.ts'

const START = '<<<AGENT_RESULT'
const END = 'AGENT_RESULT>>>'

function resultOf(status: string): string {
  const artifacts = '{"commit":"4f0c2d1","filesChanged":{{files}},"testsPassed":true,"screenshotUrls":[],"evidenceMarkers":[],"prUrl":null,"prNumber":null}'
  return `{"status":"${status}","summary":"Slugs are made as the tests want them.","artifacts":${artifacts},"error":null}`
}

/** What agents say: one that keeps to the protocol, and those that each miss one thing of it. */
export const agentTexts = {
  good: `The tests pass now.\n\n${START}\n${resultOf('completed')}\n${END}\n`,
  'no-start': 'The tests pass now, and the work is done.\n',
  'no-end': `The tests pass now.\n\n${START}\n${resultOf('completed')}\n`,
  'bad-json': `The tests pass now.\n\n${START}\n{"status": "completed", "summary": The tests pass}\n${END}\n`,
  'bad-status': `The tests pass now.\n\n${START}\n${resultOf('success')}\n${END}\n`,
} as const

/** A Case that does what it was asked to. */
export const goodCase: CaseScript = { text: agentTexts.good, edit: 'good', exitCode: 0, asks: true }
