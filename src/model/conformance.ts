import type { Verdict } from './gate.ts'
import type { HarnessPolicy } from './harness.ts'
import type { Script } from './provider-script.ts'
import type { Safe } from './safe.ts'

/** What was seen of an adapter in one scenario; a field is `null` where there was nothing to see it in. */
export interface Observation {
  /** `exit`, or what ended it: `deadline`, `flood` of output, `interrupted` by the scenario. */
  readonly ended: Safe
  readonly runDirectories: number
  /** `object`, `missing` or `unreadable`. */
  readonly report: Safe | null
  readonly status: Safe | null
  readonly caseProcessStarted: boolean | null
  readonly failureReason: Safe | null
  readonly provider: Safe | null
  readonly model: Safe | null
  /** What the report says of the variable with the base address. */
  readonly localConfig: Safe | null
  /** Names of the markers. */
  readonly markers: readonly Safe[] | null
  readonly probeClass: Safe | null
  /** How often the fake Case was started. */
  readonly caseRuns: number
  readonly probeRequests: number
  readonly caseRequests: number
  /** Tokens that the first question of the probe allows for. */
  readonly firstBudget: number | null
  /** Requests that went to another server. */
  readonly otherRequests: number
  /** Bytes that were taken of a body without an end. */
  readonly bodyBytes: number
  /** Words of a closed list that the run, or what the adapter wrote, has somewhere. */
  readonly words: readonly Safe[]
  /** Where the endpoint value stands outside the run directory: `stdout`, `stderr`, `case argv`, `case files`. */
  readonly leaks: readonly Safe[]
  /** The surfaces of the run on which it stands. */
  readonly runLeaks: readonly Safe[] | null
  readonly verdict: Verdict | null
  readonly failing: readonly Safe[] | null
  /** The diagnosis of the agent's text. */
  readonly agentResult: Safe | null
  /** The same after the suite changed the run. */
  readonly changedVerdict: Verdict | null
  readonly changedFailing: readonly Safe[] | null
  /** Processes that were still there when the adapter had ended. */
  readonly leftProcesses: number
  /** Entries beside the folders that the adapter was given. */
  readonly strayEntries: number
  /** True where the configuration that Pi was given says that the server knows no developer role. */
  readonly declaresSystemRole: boolean
}

export type ObservedField = keyof Observation
export type ObservedValue = Observation[ObservedField]

/** What a field must be. */
export type Want =
  | { readonly is: ObservedValue }
  | { readonly not: ObservedValue }
  | { readonly includes: Safe }
  | { readonly excludes: Safe }
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly given: true }

/** Every field that matters, with what it must be. */
export type Expectation = Readonly<Partial<Record<ObservedField, Want>>>

/** What the fake Case does. */
export interface CaseScript {
  /** What its agent says; `{{files}}` stands for the list of files that were changed. It says nothing after a failed request. */
  readonly text: string
  /** What it does to the copied fixture. */
  readonly edit: 'good' | 'wrong' | 'none'
  readonly exitCode: number
  /** False when it sends no request. */
  readonly asks: boolean
  /** Where it writes its environment to. */
  readonly leaks?: 'log' | 'patch'
  /** True when it goes into a repository that no run may touch. */
  readonly visits?: true
  /** True when it never comes to an end. */
  readonly hangs?: true
}

/** One way to put an adapter to the test. */
export interface Scenario {
  readonly name: Safe
  /** What it is about, in one sentence. */
  readonly about: Safe
  /** What the variable with the base address holds. */
  readonly address: 'set' | 'unset' | 'empty' | 'with-password' | 'refused'
  /** What the provider says, who is told the address of another server. */
  readonly provider: (elsewhere: string) => Script
  /** False when the admission file has no entry for the model. */
  readonly admitted: boolean
  /** True when keys and addresses of other providers stand in the environment. */
  readonly offersFallbacks: boolean
  readonly agent: CaseScript
  /** What is done to the run directory afterwards, to see what the gate says then. */
  readonly change: 'remove-baseline' | 'swap-baseline' | 'add-fields' | null
  /** True when the adapter is killed as soon as the fake Case runs. */
  readonly interrupts: boolean
  /** Any of these will do. */
  readonly accepts: (policy: HarnessPolicy) => readonly [Expectation, ...Expectation[]]
}

/** A field that is not what it must be. */
export interface Difference {
  readonly field: ObservedField
  readonly expected: Want
  readonly observed: ObservedValue
}

export interface ScenarioResult {
  readonly name: Safe
  /** `error`: it could not be set up, and says nothing of the adapter. */
  readonly status: 'pass' | 'fail' | 'error'
  /** Why it could not be set up. */
  readonly reason: Safe | null
  /** The expectation that came nearest. */
  readonly expected: Expectation
  /** `null` where nothing was seen. */
  readonly observed: Observation | null
  readonly differences: readonly Difference[]
}

/** What came of a suite. */
export interface SuiteResult {
  /** How the adapter is called; `null` where that may not be shown. */
  readonly command: Safe | null
  readonly harnessRoot: Safe
  /** The options that the suite was called with, in the form in which evidence cites it; `null` where they may not be shown. */
  readonly options: Safe | null
  /** Where the scenarios' folders were left; `null` where they are gone. */
  readonly artifacts: Safe | null
  readonly scenarios: readonly ScenarioResult[]
}
