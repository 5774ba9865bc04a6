import { evidenceFactsAgree } from '../../rules/evidence-facts-agree.ts'
import { evidence } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const pass = (...more: readonly string[]) => evidence('02T10', { more })
const fail = (...more: readonly string[]) => evidence('02T10', { report: 'fail', more })
const blocked = (...more: readonly string[]) => evidence('02T10', { report: 'blocked', more })
const MODEL = ['Case model provider: `qwen-local`.', 'Case model: `qwen3.6-35b-a3b`.'] as const

ruleTable({
  rule: evidenceFactsAgree,
  valid: {
    'a pass with all its facts': pass('Backend exit code: `0`.', 'Case process started: `true`.', ...MODEL),
    'a pass that states none of them': pass(),
    'a pass with no reason in words': pass('Failure reason: none.', 'Failure reason: -'),
    'a fail with its facts': fail('Failure reason: `it stands`.', 'Backend exit code: `1`.', 'Case process started: `true`.', ...MODEL),
    'a fail that ended well': fail('Backend exit code: `0`.', 'Case process started: `false`.'),
    'a blocked run that did not start': blocked('Case process started: `false`.', 'Backend exit code: `2`.'),
    'an admission that was refused': evidence('02T10', { admission: 'not_admitted' }),
    'the same keys in two sections': pass(...MODEL) + evidence('03T10', { more: MODEL }),
    'other keys that repeat': pass('Tests: `a`.', 'Tests: `b`.'),
    'a process that started, without a report': evidence('02T10', { report: null, more: ['Case process started: `true`.'] }),
    'a report status that another rule rejects': evidence('02T10', { report: 'great', more: ['Failure reason: `it stands`.'] }),
  },
  invalid: {
    'a pass with a failure reason': { text: pass('Failure reason: `it stands`.'), want: ['7:3 facts-agree'] },
    'a pass that ended badly': { text: pass('Backend exit code: `1`.'), want: ['7:3 facts-agree'] },
    'a pass that did not start': { text: pass('Case process started: `false`.'), want: ['7:3 facts-agree'] },
    'a pass that started in other words': { text: pass('Case process started: `yes`.'), want: ['7:3 facts-agree'] },
    'a blocked run that started': { text: blocked('Case process started: `true`.', ...MODEL), want: ['7:3 facts-agree'] },
    'an admission in other words': { text: evidence('02T10', { admission: 'Admitted' }), want: ['5:3 facts-agree'] },
    'each of the keys that are stated once': {
      text: pass('Report status: `pass`.', ...MODEL, ...MODEL, 'Case model admission status: `admitted`.'),
      want: ['7:3 key-once', '10:3 key-once', '11:3 key-once', '12:3 key-once'],
      related: ['4', '8', '9', '5'],
    },
    'a key that stands three times': { text: pass(MODEL[1], MODEL[1], MODEL[1]), want: ['8:3 key-once', '9:3 key-once'], related: ['7', '7'] },
    'a process that started without its model': { text: fail('Case process started: `true`.'), want: ['4:3 admission-needed'] },
    'a process that started without its admission': {
      text: evidence('02T10', { admission: null, more: ['Case process started: `true`.', ...MODEL] }),
      want: ['4:3 admission-needed'],
    },
  },
})
