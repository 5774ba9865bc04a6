import { literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import type { ProviderCounts, RunStep } from '../../model/agent-result.ts'

/** What is known of the steps that come before the protocol. */
export interface StepsSeen {
  readonly counts: ProviderCounts | null
  readonly hasText: boolean
  readonly hasToolCall: boolean
  /** True when Case takes the result. */
  readonly keepsProtocol: boolean
}

interface StepCheck {
  readonly step: RunStep
  /** What to look at; `null` where the step is confirmed. */
  check(seen: StepsSeen): Safe | null
}

const NOTHING: ProviderCounts = { requests: null, httpErrors: null, contentChars: null, reasoningChars: null, finishReasons: [] }

/** In this order, since a step says nothing where one before it did not happen. A text proves what nobody counted. */
const CHECKS: readonly StepCheck[] = [
  {
    step: 'request',
    check({ counts, hasText }) {
      const { requests } = counts ?? NOTHING
      if (requests === 0) return literal('Case sent no request to the provider.')
      return requests === null && !hasText ? literal('Nothing says whether Case sent a request: look in the server\'s log for a POST from it.') : null
    },
  },
  {
    step: 'answer',
    check({ counts, hasText }) {
      const { httpErrors } = counts ?? NOTHING
      if (httpErrors !== null && httpErrors > 0) return literal('A request did not get status 200: look in the server\'s log for its status.')
      return httpErrors === null && !hasText ? literal('Nothing says whether the requests got status 200: look in the server\'s log.') : null
    },
  },
  {
    step: 'content',
    check({ counts, hasText }) {
      if (hasText) return null
      const { contentChars } = counts ?? NOTHING
      if (contentChars === null) return literal('Nothing says whether the model sent content: count the characters of content and of reasoning.')
      return contentChars === 0 ? literal('The model sent no content.') : literal('The model sent content that the recorded text does not hold.')
    },
  },
  {
    step: 'tool-calls',
    check: ({ hasToolCall }) => (hasToolCall ? literal('A call of a tool stands in the text, so that no tool was run.') : null),
  },
  {
    step: 'protocol',
    check: ({ keepsProtocol }) => (keepsProtocol ? null : literal('The steps before it are confirmed: what is wrong is in the text itself.')),
  },
]

/** The first step that is not confirmed. */
export function firstUnconfirmed(seen: StepsSeen): { readonly step: RunStep; readonly message: Safe } | null {
  for (const { step, check } of CHECKS) {
    const message = check(seen)
    if (message !== null) return { step, message }
  }
  return null
}
