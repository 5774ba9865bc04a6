import { literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import type { AgentResultCode, AgentResultDiagnosis } from '../../model/agent-result.ts'
import type { JsonFault } from './json-fault.ts'

type Words = Pick<AgentResultDiagnosis, 'caseError' | 'why' | 'hint'>

const NO_START = literal('AGENT_RESULT start delimiter not found')
const NO_END = literal('AGENT_RESULT end delimiter not found')
const NO_JSON = literal('AGENT_RESULT JSON parse error: …')

const JSON_HINT = literal('Let the agent write the result as one object of strict JSON, and nothing else between the tokens.')

/** What is said of each code; `{token}` is what stands in a token's place. */
export const words: Readonly<Record<AgentResultCode, Words>> = {
  'no-provider-traffic': {
    caseError: NO_START,
    why: literal('Case sent no request at all, so no model was asked.'),
    hint: literal('The key of a provider that Pi does not know by name reaches it only through a `getApiKey` callback: give Case a runtime that has one, or register the server under a name that Pi knows.'),
  },
  'provider-error-swallowed': {
    caseError: NO_START,
    why: literal('Requests ended in errors, which Case does not report, and no text came.'),
    hint: literal('Read the statuses in the server\'s log. A 400 often means that the `developer` role is refused or that tools need a tool parser: send what Case sends, with the probe in its `case` mode.'),
  },
  'reasoning-only-in-run': {
    caseError: NO_START,
    why: literal('The model sent reasoning and no content, and Case reads content only.'),
    hint: literal('Raise the token budget, or turn thinking off: with `reasoning: true` and `thinkingFormat: "qwen-chat-template"` in `models.json` Pi does that.'),
  },
  'no-output': {
    caseError: NO_START,
    why: literal('There is no text, and no count tells why.'),
    hint: literal('Look in the server\'s log for a POST from Case and for its status, and have the harness count requests and characters.'),
  },
  'start-missing': {
    caseError: NO_START,
    why: literal('The text ends without a result.'),
    hint: literal('Check that the instruction for the result reaches the model: a server may drop a system text in the `developer` role. Else let the model go on to its end.'),
  },
  'start-missing-lookalike': {
    caseError: NO_START,
    why: literal('There is {token}, where Case takes `<<<AGENT_RESULT` alone.'),
    hint: literal('Show the agent the two tokens as they have to be written, `<<<AGENT_RESULT` and `AGENT_RESULT>>>`, each on its own line.'),
  },
  'start-missing-toolcall-text': {
    caseError: NO_START,
    why: literal('A call of a tool stands in the text, so that nobody carried it out.'),
    hint: literal('Start the server with a tool parser for this model (vLLM: `--enable-auto-tool-choice` and `--tool-call-parser`).'),
  },
  'end-missing': {
    caseError: NO_END,
    why: literal('The last result has a start and no end.'),
    hint: literal('Raise the token budget (`max_tokens`): the answer was probably cut off.'),
  },
  'end-missing-lookalike': {
    caseError: NO_END,
    why: literal('There is {token}, where Case takes `AGENT_RESULT>>>` alone.'),
    hint: literal('Show the agent the end token as it has to be written, `AGENT_RESULT>>>` on its own line.'),
  },
  'json-empty': {
    caseError: NO_JSON,
    why: literal('Nothing stands between the tokens.'),
    hint: JSON_HINT,
  },
  'json-fenced': {
    caseError: NO_JSON,
    why: literal('A code fence stands between the tokens.'),
    hint: literal('A fence may stand around both tokens and not inside them.'),
  },
  'json-placeholder': {
    caseError: NO_JSON,
    why: literal('A placeholder of the template was not filled in.'),
    hint: literal('Let the agent put a real value, or `null`, for each placeholder.'),
  },
  'json-syntax': {
    caseError: NO_JSON,
    why: literal('What stands between the tokens is no JSON.'),
    hint: JSON_HINT,
  },
  'not-object': {
    caseError: literal('AGENT_RESULT is not a JSON object'),
    why: literal('The result is a single value.'),
    hint: JSON_HINT,
  },
  'status-missing': {
    caseError: literal('AGENT_RESULT missing required field: status'),
    why: literal('The result has no `status` that is text, at its top.'),
    hint: literal('Let the agent give `status` as `completed`, `failed` or `blocked`.'),
  },
  'status-invalid': {
    caseError: literal('AGENT_RESULT invalid status: …'),
    why: literal('The `status` is none of the three words that Case knows.'),
    hint: literal('It has to be `completed`, `failed` or `blocked`, in these letters, without blanks.'),
  },
  'valid-failed': {
    caseError: null,
    why: literal('The agent says that it failed.'),
    hint: literal('Read its `error` and `summary`: the protocol was kept.'),
  },
  'valid-blocked': {
    caseError: null,
    why: literal('The agent says that it was blocked.'),
    hint: literal('Read its `error` and `summary`: the protocol was kept.'),
  },
  'valid-completed-template': {
    caseError: null,
    why: literal('The result claims completion with the placeholders of the template in it.'),
    hint: literal('The agent copied the example: let it give the commit and the files of its own work.'),
  },
  'valid-completed-contradiction': {
    caseError: null,
    why: literal('The result claims completion and tells of failed tests or an error.'),
    hint: literal('An agent whose tests fail has to say `failed`.'),
  },
  'valid-completed-unproven': {
    caseError: null,
    why: literal('The result claims completion without a commit, a changed file or the outcome of the tests.'),
    hint: literal('Case turns what has the wrong type into nothing: `commit` is text, `filesChanged` a list of texts, `testsPassed` true or false, all in `artifacts`.'),
  },
  'valid-completed-suspect': {
    caseError: null,
    why: literal('The result stands in the model\'s thinking, which does not end before it.'),
    hint: literal('Give the server a reasoning parser, or turn thinking off, so that thoughts are no part of the text.'),
  },
  'valid-completed': {
    caseError: null,
    why: literal('The result is complete.'),
    hint: literal('Compare its files with what the patch changes.'),
  },
}

/** What is said in place of the general sentence where the first fault of the JSON is known. */
export const faultWords: Readonly<Partial<Record<JsonFault, Safe>>> = {
  comment: literal('A comment stands in the JSON.'),
  'control-in-string': literal('A line break or a tab stands in a text of the JSON, where `\\n` or `\\t` has to.'),
  'cut-off': literal('The JSON is not finished before the end token.'),
  escape: literal('A backslash in the JSON begins no escape that there is.'),
  quotes: literal('Quotes of another kind than `"` stand in the JSON.'),
  'text-around': literal('Other signs or words than the JSON stand between the tokens.'),
  'trailing-comma': literal('A comma stands before a closing bracket.'),
  'two-values': literal('More than one value stands between the tokens.'),
  'unclosed-string': literal('A text of the JSON is not closed before the end token.'),
  word: literal('A word without quotes stands in the JSON.'),
  'zero-width': literal('A sign that does not show, such as a zero width space, stands in the JSON.'),
}

/** What is said in place of the general sentence where more is known. */
export const variants = {
  thinkingOpen: literal('The text ends inside the model\'s thinking, which is not closed.'),
  laterMention: literal('A complete result is followed by another start token, and the last one counts.'),
  laterMentionHint: literal('Let the agent end with the result, and not speak of the token after it.'),
  endInString: literal('The end token stands inside a text of the JSON, which ends there.'),
  exampleBehind: literal('An example stands behind a complete result, and the last one counts.'),
  exampleHint: literal('Let the agent end with the result, and give no example after it.'),
  cutByLength: literal('A request ended with the reason `length`: raise the token budget (`max_tokens`), or turn thinking off.'),
  unrecorded: literal('The provider sent content, and none of it was recorded.'),
  unrecordedHint: literal('Check what the harness keeps as the agent\'s text.'),
} as const
