import { hg16AgentResult } from '../../src/gates/all/hg16-agent-result.ts'
import { words } from '../../src/gates/agent-result/words.ts'
import { gateTable } from '../support/gate-table.ts'
import { AGENT_TEXT, stopped } from '../support/harness-run.ts'

const text = (agentText: string) => ({ files: { 'backend/agent-result.txt': agentText } })
const requests = (fields: object) => ({ report: { provider_requests: { count: 4, models: ['qwen3.6-35b-a3b'], ...fields } } })

gateTable({
  gate: hg16AgentResult,
  passes: {
    'prose behind the result': text(`${AGENT_TEXT}\nThat is all.\n`),
    'other files than the report\'s': { ...text(AGENT_TEXT.replace('src/slugify.js', 'src/x.js')), warns: 'other-files' },
  },
  says: {
    'no text': { files: { 'backend/agent-result.txt': null }, want: 'fail text-missing', at: ['backend/agent-result.txt'] },
    'a text that cannot be read': { entries: { 'backend/agent-result.txt': { text: null, problem: 'unreadable' } }, want: 'fail text-unreadable', at: ['backend/agent-result.txt'] },
    'an empty text of which nothing was counted': { ...text(''), want: 'fail no-output', at: ['backend/agent-result.txt'] },
    'an empty text without a request': { ...text(''), ...requests({ count: 0, models: [] }), want: 'fail no-provider-traffic' },
    'an empty text after errors': { ...text(''), ...requests({ http_errors: [400] }), want: 'fail provider-error-swallowed' },
    'an empty text after reasoning': { ...text(''), ...requests({ content_chars: 0, reasoning_chars: 900 }), want: 'fail reasoning-only-in-run' },
    'a result without an end': { ...text(AGENT_TEXT.replace('AGENT_RESULT>>>', '')), want: 'fail end-missing', at: ['backend/agent-result.txt:3'] },
    'a result that gave up': { ...text(AGENT_TEXT.replace('"completed"', '"failed"')), want: 'fail valid-failed' },
    'nothing of a run that was stopped': { ...stopped('backend/provider-unavailable.txt', 'x'), want: 'skip not-started' },
  },
  // The table of diagnoses has its own tests.
  sameAs: Object.keys(words),
})
