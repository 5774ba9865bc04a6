import type { Scenario } from '../../model/conformance.ts'
import type { Script } from '../../model/provider-script.ts'
import { goodCase } from './agent-texts.ts'

/** A provider as it should be: it thinks, and then it answers, with the word that the system text asks for. */
export const goodProvider: Script = { reply: { reasoning: 'The user waits for one word.', content: 'harbour ready' } }

type Given = Pick<Scenario, 'name' | 'about' | 'accepts'> & Partial<Omit<Scenario, 'provider'>> & { readonly provider?: Script | Scenario['provider'] }

/** Everything that a scenario leaves open is as it should be. */
export function scenario({ provider = goodProvider, ...given }: Given): Scenario {
  return {
    address: 'set',
    admitted: true,
    offersFallbacks: false,
    agent: goodCase,
    change: null,
    interrupts: false,
    ...given,
    provider: typeof provider === 'function' ? provider : () => provider,
  }
}
