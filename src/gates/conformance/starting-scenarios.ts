import type { Scenario } from '../../model/conformance.ts'
import { literal } from '../../model/safe.ts'
import { agentTexts, goodCase } from './agent-texts.ts'
import { brokeProtocol, failed, interrupted, leaked, passed, trespassed } from './expectations.ts'
import { goodProvider, scenario } from './scenario.ts'

const BASELINE = literal('HG13')

/** What a run may start Case for, and what must become of it then. */
export const startingScenarios: readonly Scenario[] = [
  scenario({
    name: literal('local_provider_delayed_content_allows_case'),
    about: literal('The content comes from 256 tokens on; below, there is only thinking.'),
    provider: { reply: { ...goodProvider.reply, contentFrom: 256 } },
    accepts: passed({ firstBudget: { is: 1024 } }),
  }),
  scenario({
    name: literal('local_provider_slow_content_allows_case'),
    about: literal('The content comes late, inside the deadline.'),
    provider: { ...goodProvider, delay: 400, pace: 10 },
    accepts: passed(),
  }),
  scenario({
    name: literal('local_provider_inline_think_allows_case'),
    about: literal('The thinking stands in the content, closed, and an answer behind it.'),
    provider: { reply: { ...goodProvider.reply, reasoningField: 'inline' } },
    accepts: passed({ words: { includes: literal('inline-think') } }),
  }),
  scenario({
    name: literal('case_pass_records_pass'),
    about: literal('Case does what it was asked to.'),
    accepts: passed(),
  }),
  scenario({
    name: literal('case_sends_no_request_is_named'),
    about: literal('Case sends no request, says nothing and ends with 1.'),
    agent: { text: '', edit: 'none', exitCode: 1, asks: false },
    accepts: failed(literal('HG16'), { agentResult: { is: literal('no-provider-traffic') }, caseRequests: { is: 0 } }),
  }),
  scenario({
    name: literal('case_protocol_missing_start'),
    about: literal('The agent ends without its result.'),
    agent: { ...goodCase, text: agentTexts['no-start'] },
    accepts: brokeProtocol(literal('start-missing')),
  }),
  scenario({
    name: literal('case_protocol_missing_end'),
    about: literal('The agent does not close its result.'),
    agent: { ...goodCase, text: agentTexts['no-end'] },
    accepts: brokeProtocol(literal('end-missing')),
  }),
  scenario({
    name: literal('case_protocol_bad_json'),
    about: literal('The agent\'s result is no JSON.'),
    agent: { ...goodCase, text: agentTexts['bad-json'] },
    accepts: brokeProtocol(literal('json-syntax')),
  }),
  scenario({
    name: literal('case_protocol_bad_status'),
    about: literal('The agent\'s result has a status that there is not.'),
    agent: { ...goodCase, text: agentTexts['bad-status'] },
    accepts: brokeProtocol(literal('status-invalid')),
  }),
  scenario({
    name: literal('case_exit_zero_without_result_fails'),
    about: literal('Case ends with 0, and its agent has said nothing.'),
    agent: { ...goodCase, text: '', edit: 'none' },
    accepts: failed(literal('HG16')),
  }),
  scenario({
    name: literal('case_exit_nonzero_with_good_result'),
    about: literal('Case ends with 1, and everything else is as it should be.'),
    agent: { ...goodCase, exitCode: 1 },
    accepts: failed(null),
  }),
  scenario({
    name: literal('case_empty_patch_fails'),
    about: literal('The agent says that the work is done, and nothing has changed.'),
    agent: { ...goodCase, edit: 'none' },
    accepts: failed(literal('HG14')),
  }),
  scenario({
    name: literal('case_tests_fail_fails'),
    about: literal('The agent says that the work is done, and the tests fail.'),
    agent: { ...goodCase, edit: 'wrong' },
    accepts: failed(literal('HG15')),
  }),
  scenario({
    name: literal('case_leaks_endpoint_in_log'),
    about: literal('Case prints its environment.'),
    agent: { ...goodCase, leaks: 'log' },
    accepts: leaked,
  }),
  scenario({
    name: literal('case_leaks_endpoint_in_patch'),
    about: literal('Case writes its environment into the fixture.'),
    agent: { ...goodCase, leaks: 'patch' },
    accepts: leaked,
  }),
  scenario({
    name: literal('case_receives_no_endpoint_in_argv_or_task'),
    about: literal('What Case is called with and given to read has no endpoint value in it.'),
    accepts: passed(),
  }),
  scenario({
    name: literal('case_reads_target_repository'),
    about: literal('An agent is started in a repository that no run may touch.'),
    agent: { ...goodCase, visits: true },
    accepts: trespassed,
  }),
  scenario({
    name: literal('fake_baseline_missing_fails'),
    about: literal('The baseline is taken out of the run directory.'),
    change: 'remove-baseline',
    accepts: passed({ changedVerdict: { is: 'fail' }, changedFailing: { includes: BASELINE } }),
  }),
  scenario({
    name: literal('fake_baseline_other_run_fails'),
    about: literal('The baseline is exchanged for that of another run.'),
    change: 'swap-baseline',
    accepts: passed({ changedVerdict: { is: 'fail' }, changedFailing: { includes: BASELINE } }),
  }),
  scenario({
    name: literal('interrupted_run_is_not_pass'),
    about: literal('The adapter is killed while Case runs.'),
    agent: { ...goodCase, hangs: true },
    interrupts: true,
    accepts: interrupted,
  }),
  scenario({
    name: literal('report_has_extra_fields'),
    about: literal('The report has fields that nobody knows.'),
    change: 'add-fields',
    accepts: passed({ changedVerdict: { is: 'pass' } }),
  }),
]
