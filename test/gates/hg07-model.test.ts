import { hg07Model } from '../../src/gates/all/hg07-model.ts'
import { gateTable } from '../support/gate-table.ts'

gateTable({
  gate: hg07Model,
  passes: {
    'the model of another policy': { report: { case_model: 'lab-7b' }, config: 'harness: {expect: {model: lab-7b}}' },
  },
  says: {
    'another model': { report: { case_model: 'claude-sonnet-4-6' }, want: 'fail other-model', at: ['report.json#/case_model'], says: '`claude-sonnet-4-6`, and not `qwen3.6-35b-a3b`' },
    'an alias': { report: { case_model: 'qwen3.6.gguf' }, config: 'harness: {expect: {aliases: [qwen3.6.gguf]}}', want: 'fail other-model' },
    'a model that begins alike': { report: { case_model: 'qwen3.6-35b-a3b-q4' }, want: 'fail other-model' },
    'a blank behind it': { report: { case_model: 'qwen3.6-35b-a3b ' }, want: 'fail other-model' },
  },
})
