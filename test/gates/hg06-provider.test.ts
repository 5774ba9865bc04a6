import { hg06Provider } from '../../src/gates/all/hg06-provider.ts'
import { LAN_URL } from '../scan/corpus/hosts.ts'
import { gateTable } from '../support/gate-table.ts'

gateTable({
  gate: hg06Provider,
  passes: {
    'the provider of another policy': { report: { case_model_provider: 'lab-local' }, config: 'harness: {expect: {provider: lab-local}}' },
  },
  says: {
    'another provider': { report: { case_model_provider: 'anthropic' }, want: 'fail other-provider', at: ['report.json#/case_model_provider'], says: '`anthropic`, and not `qwen-local`' },
    'a provider that begins alike': { report: { case_model_provider: 'qwen-local-2' }, want: 'fail other-provider' },
    'upper case': { report: { case_model_provider: 'Qwen-Local' }, want: 'fail other-provider' },
    'no provider': { report: { case_model_provider: undefined }, want: 'fail other-provider', says: 'another value' },
    'an address for a provider, unrepeated': { report: { case_model_provider: LAN_URL }, want: 'fail other-provider', says: 'is another value' },
  },
})
