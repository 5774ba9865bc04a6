/** One thing that is wrong with a harness: a text of a file of the reference, and what stands there instead. */
export interface HarnessFault {
  readonly what: string
  /** The field of the observation that gives it away. */
  readonly shows: string
  readonly file: string
  readonly from: string
  readonly to: string
  /** More of the same fault. */
  readonly and?: readonly Omit<HarnessFault, 'what' | 'shows' | 'and'>[]
}

const fault = (what: string, shows: string, file: string, from: string, to: string, and: HarnessFault['and'] = []): HarnessFault => ({
  what,
  shows,
  file: `lib/${file}`,
  from,
  to,
  and: and.map((one) => ({ ...one, file: `lib/${one.file}` })),
})

/** Case is given everything that the harness has, and its log is repeated. */
const handsOver = { file: 'start-case.mjs', from: 'const env = { PATH', to: 'const env = { ...process.env, PATH' }

/** For every scenario a harness that must not pass it. */
export const harnessFaults: Readonly<Record<string, HarnessFault>> = {
  local_provider_config_missing_blocks_case: fault('takes a variable that is not set for a usual address', 'local_config', 'readiness.mjs', "value === undefined || value.trim() === '') return 'missing'", "value === undefined) return 'present'\n  if (value.trim() === '') return 'missing'"),
  local_provider_config_empty_blocks_case: fault('takes an empty variable for an invalid one', 'local_config', 'readiness.mjs', "value === undefined || value.trim() === ''", 'value === undefined'),
  local_provider_config_invalid_blocks_case: fault('takes a password in the address', 'probe_requests', 'readiness.mjs', " && username === '' && password === ''", ''),
  local_provider_reasoning_only_blocks_case: fault('leaves the marker of another stop', 'markers', 'classify.mjs', "if (className === 'reasoning-only') return 'reasoning-only'", "if (className === 'reasoning-only') return 'shape'"),
  local_provider_reasoning_content_only_blocks_case: fault('does not know the older field', 'markers', 'classify.mjs', 'part.reasoning_content, ', ''),
  local_provider_stream_only_reasoning_blocks_case: fault('asks only without a stream', 'case_process_started', 'probe.mjs', 'of Object.entries(modes)', 'of Object.entries(modes).slice(0, 1)'),
  local_provider_rejects_developer_role_blocks_case: fault('asks in another role than Case', 'declares_system_role', 'probe.mjs', "piModel.reasoning && piModel.compat?.supportsDeveloperRole !== false ? 'developer' : 'system'", "'system'"),
  local_provider_rejects_tools_blocks_case: fault('asks without the tools', 'words', 'probe.mjs', "    tools: ['read', 'write', 'edit', 'bash'].map(tool),\n", ''),
  local_provider_empty_blocks_case: fault('takes nothing for content', 'case_runs', 'classify.mjs', "? 'empty' : 'reasoning-only'", "? 'content' : 'reasoning-only'"),
  local_provider_wrong_model_blocks_case: fault('does not look at the model that answers', 'case_runs', 'classify.mjs', "if (said.model !== null && said.model !== model) return 'wrong-model'", ''),
  local_provider_401_blocks_case: fault('takes a refused key for a shape', 'markers', 'classify.mjs', "'auth', 'model-not-found'", "'model-not-found'"),
  local_provider_404_model_blocks_case: fault('takes an unknown model for a shape', 'markers', 'classify.mjs', "'model-not-found', 'route-not-found', 'rate-limited', 'bad-request'", "'route-not-found', 'rate-limited', 'bad-request'"),
  local_provider_429_blocks_case: fault('goes on when it asks too often', 'case_runs', 'classify.mjs', "const allowing = ['content'", "const allowing = ['rate-limited', 'content'"),
  local_provider_500_blocks_case: fault('asks again and calls it a shape', 'failure_reason', 'classify.mjs', ", 'bad-request', 'server-error'", ", 'bad-request'"),
  local_provider_html_blocks_case: fault('takes a page for an answer', 'case_runs', 'classify.mjs', "const allowing = ['content'", "const allowing = ['not-json', 'content'"),
  local_provider_redirect_blocks_case: fault('follows a redirect', 'other_requests', 'ask.mjs', 'const chunks = []', "if (response.headers.location) fetch(response.headers.location, { method: 'POST', body: '{}' }).catch(() => {})\n      const chunks = []"),
  local_provider_timeout_blocks_case: fault('waits without an end', 'ended', 'ask.mjs', 'for (const time of [headers, answer])', 'for (const time of [])'),
  local_provider_huge_body_blocks_case: fault('reads without a cap', 'body_bytes', 'ask.mjs', "if (bytes > mostBytes) settle({ failure: 'too-large', status: response.statusCode })", ''),
  local_provider_refused_blocks_case: fault("repeats the error's own words", 'leaks', 'ask.mjs', "request.on('error', () => settle({ failure: 'network-error' }))", "request.on('error', (error) => (console.error(error), settle({ failure: 'network-error' })))"),
  model_not_admitted_blocks_case: fault('does not wait for the admission', 'probe_requests', 'loop.mjs', "if (report.case_model_admission_status !== 'admitted') return void block", "if (report.case_model_admission_status === 'refused') return void block"),
  no_fallback_when_local_fails: fault('asks the next provider', 'other_requests', 'loop.mjs', '  if (stop !== null) return', "  if (stop !== null && process.env.OPENAI_BASE_URL) await fetch(`${process.env.OPENAI_BASE_URL}/chat/completions`, { method: 'POST', body: '{}' })\n  if (stop !== null) return"),
  local_provider_delayed_content_allows_case: fault('asks with 32 tokens', 'first_budget', 'settings.mjs', 'export const probeTokens = 1024', 'export const probeTokens = 32'),
  local_provider_slow_content_allows_case: fault('gives up at once', 'case_process_started', 'settings.mjs', "headers: seconds('CTO_HARNESS_CASE_PROBE_HEADERS_SECONDS', 30)", 'headers: 200'),
  local_provider_inline_think_allows_case: fault('takes closed thinking for thinking only', 'words', 'classify.mjs', "if (said.content.includes('</think>')) return 'content-inline-think'", "if (said.content.includes('</think>')) return 'reasoning-only'"),
  case_pass_records_pass: fault('leaves a role to a fallback', 'case_requests', 'settings.mjs', '{ provider, model }]', "role === 'implementer' ? { provider: 'anthropic', model: 'claude-sonnet-4-6' } : { provider, model }]"),
  case_sends_no_request_is_named: fault('counts nothing', 'agent_result', 'loop.mjs', '  report.provider_requests = relay.counts()\n', ''),
  case_protocol_missing_start: fault('needs no result', 'status', 'agent-result.mjs', 'if (end < 0) return null', 'if (start < 0) return {}\n  if (end < 0) return null'),
  case_protocol_missing_end: fault('takes the rest for the result', 'status', 'agent-result.mjs', 'if (end < 0) return null', 'if (start < 0) return null\n  if (end < 0) return {}'),
  case_protocol_bad_json: fault('takes what cannot be parsed', 'status', 'agent-result.mjs', '  } catch {\n    return null', '  } catch {\n    return {}'),
  case_protocol_bad_status: fault('takes any status', 'status', 'agent-result.mjs', "result?.status === 'completed'", "typeof result?.status === 'string'"),
  case_exit_zero_without_result_fails: fault('trusts an exit code of 0', 'status', 'loop.mjs', "if (result === null) return 'case agent result protocol failed'", "if (report.backend_exit_code === 0) return null\n  if (result === null) return 'case agent result protocol failed'"),
  case_exit_nonzero_with_good_result: fault('does not look at the exit code', 'failing', 'loop.mjs', "  if (report.backend_exit_code !== 0) return 'case ended with an error'\n", ''),
  case_empty_patch_fails: fault('believes that something was changed', 'status', 'loop.mjs', "  if (changes.files.length === 0) return 'case changed nothing'\n  return tests.status === 'pass' ? null : 'fixture tests failed'", '  return null'),
  case_tests_fail_fails: fault('does not look at the tests', 'status', 'loop.mjs', "return tests.status === 'pass' ? null : 'fixture tests failed'", 'return null'),
  case_leaks_endpoint_in_log: fault("repeats Case's log", 'leaks', 'start-case.mjs', "return code\n", "console.error(readFileSync(run.inside('backend/stderr.log'), 'utf8'))\n  return code\n", [handsOver]),
  case_leaks_endpoint_in_patch: fault('repeats the patch', 'leaks', 'loop.mjs', "  run.write('patch.diff', changes.patch)\n", "  console.error(changes.patch)\n  run.write('patch.diff', changes.patch)\n", [handsOver]),
  case_receives_no_endpoint_in_argv_or_task: fault('hands the address over as an argument', 'leaks', 'start-case.mjs', 'argv.slice(1)', "[...argv.slice(1), '--base-url', process.env[names.baseUrl]]"),
  case_reads_target_repository: fault('keeps of the log what suits it', 'failing', 'start-case.mjs', "  run.write('backend/agent-result.txt'", "  writeFileSync(run.inside('backend/stderr.log'), readFileSync(run.inside('backend/stderr.log'), 'utf8').split('\\n').slice(0, 1).join('\\n'))\n  run.write('backend/agent-result.txt'"),
  fake_baseline_missing_fails: fault('keeps no baseline', 'changed_failing', 'baseline.mjs', "  run.writeJson('baseline/report.json', report)\n", ''),
  fake_baseline_other_run_fails: fault('takes the baseline of an earlier run', 'failing', 'baseline.mjs', 'const report = { run_id: run.id', "const report = { run_id: '20260601T022535Z-r1-string-slugify-1'"),
  interrupted_run_is_not_pass: fault('writes its report beforehand', 'status', 'loop.mjs', "  run.trace('start-case'", "  run.writeJson('report.json', { ...report, status: 'pass' })\n  run.trace('start-case'"),
  report_has_extra_fields: fault('claims what no run may claim', 'changed_verdict', 'loop.mjs', '  changed_files: [],', "  changed_files: [],\n  unblocks: ['CTO-WORK-028'],"),
}
