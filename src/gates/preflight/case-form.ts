import type { HarnessPolicy, PreflightPolicy } from '../../model/harness.ts'
import { isMap } from './answer.ts'
import type { JsonMap } from './answer.ts'

/** What Case's requests look like. */
export type CaseForm = PreflightPolicy['caseRequest']

function mapIn(holder: JsonMap, key: string): JsonMap {
  const value = Object.hasOwn(holder, key) ? holder[key] : null
  return isMap(value) ? value : {}
}

/** The provider's entry for the model, in a Pi configuration or in a list of such files' contents. */
function findModel(config: unknown, { expect }: HarnessPolicy): { readonly model: JsonMap; readonly compat: JsonMap } | null {
  if (!isMap(config)) return null
  const provider = mapIn(mapIn(config, 'providers'), expect.provider)
  const models = provider['models']
  const model: unknown = Array.isArray(models) ? models.find((one) => isMap(one) && one['id'] === expect.model) : undefined
  return isMap(model) ? { model, compat: { ...mapIn(provider, 'compat'), ...mapIn(model, 'compat') } } : null
}

/**
 * What Pi makes of its configuration: a model that is declared to reason gets its system text in the role `developer` unless
 * told otherwise, and only such a model is told to leave thinking out. Without the model's entry the policy's words hold.
 */
export function caseFormOf(configs: readonly unknown[], policy: HarnessPolicy): CaseForm {
  const found = configs.map((config) => findModel(config, policy)).find((entry) => entry !== null)
  if (!found) return policy.preflight.caseRequest
  const reasons = found.model['reasoning'] === true
  return {
    systemRole: reasons && found.compat['supportsDeveloperRole'] !== false ? 'developer' : 'system',
    tokensField: found.compat['maxTokensField'] === 'max_tokens' ? 'max_tokens' : 'max_completion_tokens',
    thinking: reasons && found.compat['thinkingFormat'] === 'qwen-chat-template' ? 'off' : 'server',
  }
}
