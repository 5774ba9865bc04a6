import type { Scenario } from '../../model/conformance.ts'
import { serverErrors } from '../../model/provider-script.ts'
import { literal } from '../../model/safe.ts'
import { blocked, blockedForRole } from './expectations.ts'
import { goodProvider, scenario } from './scenario.ts'

const MISSING = literal('missing')

/** What a run must be stopped for before Case starts. */
export const blockingScenarios: readonly Scenario[] = [
  scenario({
    name: literal('local_provider_config_missing_blocks_case'),
    about: literal('The variable with the base address is not set.'),
    address: 'unset',
    accepts: blocked('config', { localConfig: { is: MISSING } }),
  }),
  scenario({
    name: literal('local_provider_config_empty_blocks_case'),
    about: literal('The variable with the base address is empty.'),
    address: 'empty',
    accepts: blocked('config', { localConfig: { is: MISSING } }),
  }),
  scenario({
    name: literal('local_provider_config_invalid_blocks_case'),
    about: literal('The base address has a user name and a password in it.'),
    address: 'with-password',
    accepts: blocked('config', { localConfig: { is: literal('invalid') } }),
  }),
  scenario({
    name: literal('local_provider_reasoning_only_blocks_case'),
    about: literal('With 1024 tokens the model thinks and says nothing.'),
    provider: { reply: { reasoning: 'I go on thinking.', content: null } },
    accepts: blocked('reasoning-only', { firstBudget: { is: 1024 } }),
  }),
  scenario({
    name: literal('local_provider_reasoning_content_only_blocks_case'),
    about: literal('The same, with the older name of the field that holds the thinking.'),
    provider: { reply: { reasoning: 'I go on thinking.', reasoningField: 'reasoning_content', content: null } },
    accepts: blocked('reasoning-only'),
  }),
  scenario({
    name: literal('local_provider_stream_only_reasoning_blocks_case'),
    about: literal('Without a stream there is content, and in the stream, which is what Case reads, only thinking.'),
    provider: { ...goodProvider, streamed: { reasoning: 'I go on thinking.', content: null } },
    accepts: blocked('reasoning-only'),
  }),
  scenario({
    name: literal('local_provider_rejects_developer_role_blocks_case'),
    about: literal('The server answers 400 to a system text in the role `developer`.'),
    provider: { ...goodProvider, error: serverErrors['vllm-developer-role'] },
    accepts: blockedForRole,
  }),
  scenario({
    name: literal('local_provider_rejects_tools_blocks_case'),
    about: literal('The server answers 400 to a request with tools.'),
    provider: { ...goodProvider, error: serverErrors['vllm-tools'] },
    accepts: blocked('unavailable', { words: { includes: literal('tool-parser') } }),
  }),
  scenario({
    name: literal('local_provider_empty_blocks_case'),
    about: literal('The answer has neither content nor thinking.'),
    provider: { reply: { content: '' } },
    accepts: blocked('shape'),
  }),
  scenario({
    name: literal('local_provider_wrong_model_blocks_case'),
    about: literal('Another model answers.'),
    provider: { reply: { ...goodProvider.reply, model: 'another-model' } },
    accepts: blocked('shape'),
  }),
  scenario({
    name: literal('local_provider_401_blocks_case'),
    about: literal('The server wants a key.'),
    provider: { error: serverErrors['vllm-auth'] },
    accepts: blocked('unavailable'),
  }),
  scenario({
    name: literal('local_provider_404_model_blocks_case'),
    about: literal('The server does not know the model.'),
    provider: { error: serverErrors['vllm-model'] },
    accepts: blocked('unavailable'),
  }),
  scenario({
    name: literal('local_provider_429_blocks_case'),
    about: literal('The server is asked too often.'),
    provider: { error: serverErrors['rate-limit'] },
    accepts: blocked('unavailable'),
  }),
  scenario({
    name: literal('local_provider_500_blocks_case'),
    about: literal('The server fails.'),
    provider: { error: serverErrors.internal },
    accepts: blocked('unavailable'),
  }),
  scenario({
    name: literal('local_provider_html_blocks_case'),
    about: literal('A page comes in place of an answer.'),
    provider: { error: serverErrors.html },
    accepts: blocked('shape'),
  }),
  scenario({
    name: literal('local_provider_redirect_blocks_case'),
    about: literal('The server points to another one, to which nobody must go.'),
    provider: (elsewhere) => ({ error: { status: 302, body: '', location: `${elsewhere}/chat/completions` } }),
    accepts: blocked('unavailable'),
  }),
  scenario({
    name: literal('local_provider_timeout_blocks_case'),
    about: literal('The server takes the request and says nothing.'),
    provider: { fault: 'hang' },
    accepts: blocked('unavailable'),
  }),
  scenario({
    name: literal('local_provider_huge_body_blocks_case'),
    about: literal('The body of the answer has no end.'),
    provider: { fault: 'endless' },
    accepts: blocked('shape', { bodyBytes: { atMost: 16 * 1024 * 1024 } }),
  }),
  scenario({
    name: literal('local_provider_refused_blocks_case'),
    about: literal('Nothing listens at the base address.'),
    address: 'refused',
    accepts: blocked('unavailable'),
  }),
  scenario({
    name: literal('model_not_admitted_blocks_case'),
    about: literal('The admission file has no entry for the model.'),
    admitted: false,
    accepts: blocked('admission'),
  }),
  scenario({
    name: literal('no_fallback_when_local_fails'),
    about: literal('The server fails while keys and addresses of other providers stand in the environment.'),
    provider: { error: serverErrors.internal },
    offersFallbacks: true,
    accepts: blocked('unavailable'),
  }),
]
