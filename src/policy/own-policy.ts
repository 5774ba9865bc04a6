import { freezeDeep } from '../model/freeze.ts'
import type { Json, Policy } from '../model/policy.ts'
import { mergeOver } from './merge.ts'
import type { JsonObject } from './schema-check.ts'

/** What a policy means by a key that it leaves out, where leaving it out has a plain meaning. */
const DEFAULTS: JsonObject = {
  tree: { complete: false, external: [] },
  documents: { exclude: [], scanOnly: [], otherWords: [] },
  lifecycle: { field: 'status', transitions: {} },
  dates: { futureToleranceDays: 1 },
  notice: { sentences: [], required: [], forbidden: [] },
  work: { activeStatuses: [] },
  scope: { section: 'Non-Goals', kept: {} },
  confidential: { targetNames: [], targetPaths: [], authorityClaims: [] },
  claims: { demands: { provider: [], model: [] }, exclusions: [] },
  evidence: {
    unstartedStatuses: [],
    onceKeys: [],
    sentences: { noChanges: [], emptyPatch: [], failedTests: [] },
    keys: {
      reportStatus: [],
      runArtifact: [],
      baseline: [],
      baselineArtifact: [],
      backend: [],
      exitCode: [],
      processStarted: [],
      provider: [],
      model: [],
      admission: [],
      sourceAdmission: [],
      failureReason: [],
      marker: [],
      route: [],
      commit: [],
      digest: [],
      verdict: [],
      changedFiles: [],
      patch: [],
      tests: [],
    },
  },
  citations: { repositories: {} },
  harness: {
    layout: {
      report: [],
      task: [],
      argv: [],
      trace: [],
      generatedConfig: [],
      backendStdout: [],
      backendStderr: [],
      agentResult: [],
      events: [],
      markers: [],
      patch: [],
      tests: [],
      testsOutput: [],
      baseline: [],
      fixture: [],
    },
    fields: {},
    values: {},
    // Without words here no run can be judged, and the gate says so.
    expect: { backend: '', provider: '', model: '', aliases: [], admission: '', fixtureKind: '', baselineBackend: '', engine: null, sourceAdmission: null },
    forbid: { providers: [], models: [], hosts: [] },
    targetRepositories: [],
    allowHosts: [],
    secretNames: [],
    relay: 'none',
    positiveProof: 'spawn',
    maxSkewSeconds: null,
    apiKeyEnv: null,
    needs: {},
    preflight: {
      baseUrl: null,
      admission: { file: null, provider: ['/provider'], model: ['/model'], status: ['/status'] },
      modes: { json: true, sse: true, case: true },
      caseRequest: { systemRole: 'developer', tokensField: 'max_completion_tokens', thinking: 'server' },
      deadlines: { headers: 30, total: 180 },
    },
    stops: {
      config: { marker: '', reason: '' },
      'reasoning-only': { marker: '', reason: '' },
      shape: { marker: '', reason: '' },
      unavailable: { marker: '', reason: '' },
      admission: { marker: '', reason: '' },
    },
    protocolReason: '',
    unblocking: {
      blocked: { eligible: [], never: [] },
      'blocked-shape': { eligible: [], never: [] },
      failed: { eligible: [], never: [] },
      fake: { eligible: [], never: [] },
      passed: { eligible: [], never: [] },
    },
    command: null,
    notValidated: [],
    runs: [],
    requireReachable: false,
  },
  statements: {
    'remains-blocked': [],
    'keep-blocked': [],
    'before-unblocking': [],
    'alone-does-not-validate': [],
    'does-not-validate': [],
    validates: [],
    'status-is': [],
    'current-blocker': [],
  },
  endpoints: { variables: [], states: [], publicHosts: [], nicknames: [] },
  limits: { documentBytes: 1_000_000, nesting: 100 },
  severity: {},
  notWaivable: [],
}

const sources = new WeakMap<Policy, JsonObject>()

/** The data that a policy was made of, in which what it leaves open is absent. */
export function sourceOf(policy: Policy): JsonObject {
  return sources.get(policy) ?? (policy as unknown as JsonObject)
}

/** A policy from data that the policy schema has accepted: our own, which a test checks, or a loaded one. */
export function policyFrom(data: Json): Policy {
  const source = data as JsonObject
  const policy = freezeDeep(mergeOver(DEFAULTS, source)) as unknown as Policy
  sources.set(policy, source)
  return policy
}
