import type { Safe } from './safe.ts'

/** The files of a run directory by what they hold. */
export type LayoutKey =
  | 'report'
  | 'task'
  | 'argv'
  | 'trace'
  | 'generatedConfig'
  | 'backendStdout'
  | 'backendStderr'
  | 'agentResult'
  | 'events'
  | 'markers'
  | 'patch'
  | 'tests'
  | 'testsOutput'
  | 'baseline'
  | 'fixture'

/** The fields of a run's report that are read, as they are called in `schemas/harness-report.schema.json`; a dot leads into a map. */
export type ReportField =
  | 'run_id'
  | 'started_at'
  | 'finished_at'
  | 'engine'
  | 'status'
  | 'failure_reason'
  | 'backend'
  | 'backend_exit_code'
  | 'case_process_started'
  | 'case_model_provider'
  | 'case_model'
  | 'case_model_admission_status'
  | 'source_admission_status'
  | 'local_provider_config'
  | 'provider_probe'
  | 'provider_probe.class'
  | 'provider_probe.max_tokens'
  | 'provider_probe.http_status'
  | 'provider_probe.finish_reason'
  | 'provider_requests'
  | 'provider_requests.count'
  | 'provider_requests.models'
  | 'provider_requests.finish_reasons'
  | 'provider_requests.content_chars'
  | 'provider_requests.reasoning_chars'
  | 'provider_requests.http_errors'
  | 'fixture'
  | 'fixture.id'
  | 'fixture.kind'
  | 'fixture.digest'
  | 'target_repository'
  | 'changed_files'
  | 'patch'
  | 'patch.path'
  | 'patch.bytes'
  | 'tests'
  | 'tests.status'
  | 'tests.exit_code'
  | 'tests.passed'
  | 'tests.failed'
  | 'tests.total'
  | 'baseline'
  | 'baseline.backend'
  | 'baseline.run_id'
  | 'baseline.status'
  | 'baseline.path'
  | 'unblocks'

/** What stops a run before Case starts, by the marker that is left behind. */
export type StopKind = 'config' | 'reasoning-only' | 'shape' | 'unavailable' | 'admission'

/** What such a run leaves. */
export interface Stop {
  /** The marker's path below the run directory. */
  readonly marker: Safe
  /** The report's `failure_reason`. */
  readonly reason: Safe
}

/** What a variable that a run needs must hold. */
export type NeedKind = 'url' | 'executable' | 'file' | 'any'

/** A variable that must be set before a run. */
export interface Need {
  readonly kind: NeedKind
  /** Needed only for this provider or engine; always, if there is neither. */
  readonly provider?: Safe
  readonly engine?: Safe
}

/** How a run ended, as far as that decides which work items it speaks for. */
export type RunOutcomeKind = 'blocked' | 'blocked-shape' | 'failed' | 'fake' | 'passed'

/** The work items that a run with such an outcome speaks for. */
export interface Unblocking {
  /** Items whose status a person may change because of it. */
  readonly eligible: readonly Safe[]
  /** Items for which it is no reason, also where another part of the policy calls them eligible. */
  readonly never: readonly Safe[]
  /** What such a run shows all the same. */
  readonly note?: Safe
}

/** How the provider is asked: without streaming, with it, and as Case itself asks. */
export type ProbeMode = 'json' | 'sse' | 'case'

/** What is looked at before a run starts. */
export interface PreflightPolicy {
  /** The variable that holds the provider's base address; `null`: nothing can be probed. */
  readonly baseUrl: Safe | null
  readonly admission: {
    /** The variable that holds the path of the admission file; `null`: no model can be looked up. */
    readonly file: Safe | null
    /** JSON pointers from an entry to what it says; the first that leads to a value counts. */
    readonly provider: readonly Safe[]
    readonly model: readonly Safe[]
    readonly status: readonly Safe[]
  }
  /** The modes that are asked; a run may start when every one of them gives a usable answer. */
  readonly modes: Readonly<Record<ProbeMode, boolean>>
  /** What Case's requests look like where no generated configuration says so. */
  readonly caseRequest: {
    readonly systemRole: 'developer' | 'system'
    readonly tokensField: 'max_completion_tokens' | 'max_tokens'
    /** `off`: the chat template is told to leave thinking out. */
    readonly thinking: 'server' | 'off'
  }
  /** Seconds for one request: until its headers are there, and until its end. */
  readonly deadlines: { readonly headers: number; readonly total: number }
}

/** What is particular to one team's harness: where its runs keep what, and what they must show. */
export interface HarnessPolicy {
  /** Globs below the run directory by what is sought; the first that finds something counts. */
  readonly layout: Readonly<Record<LayoutKey, readonly Safe[]>>
  /** JSON pointers to where a report keeps a field; the first that leads to a value counts, and the field's own name comes last. */
  readonly fields: Readonly<Partial<Record<ReportField, readonly Safe[]>>>
  /** Other words of a report by field, and what each of them means. */
  readonly values: Readonly<Partial<Record<ReportField, Readonly<Record<string, Safe>>>>>
  readonly expect: {
    readonly backend: Safe
    readonly provider: Safe
    readonly model: Safe
    /** Names under which a server may speak of that model. */
    readonly aliases: readonly Safe[]
    readonly admission: Safe
    readonly fixtureKind: Safe
    readonly baselineBackend: Safe
    /** Not demanded where it is `null`. */
    readonly engine: Safe | null
    readonly sourceAdmission: Safe | null
  }
  /** What a run falls back to when it does what it must not. */
  readonly forbid: {
    readonly providers: readonly Safe[]
    readonly models: readonly Safe[]
    readonly hosts: readonly Safe[]
  }
  /** Names and paths of repositories that no run may touch. */
  readonly targetRepositories: readonly Safe[]
  /** Hosts that may be named, besides those that the endpoint scanner knows to be public. */
  readonly allowHosts: readonly Safe[]
  /** Variables that are protected besides those of `endpoints.variables`. */
  readonly secretNames: readonly Safe[]
  /** `loopback`: the generated configuration names a relay on the same machine, which is no endpoint. */
  readonly relay: 'none' | 'loopback'
  /** What proves which model was asked: what Case logs when it spawns an agent, or what a relay counted. */
  readonly positiveProof: 'spawn' | 'relay'
  /** Seconds that a file may be newer than the run's end; `null`: newer files are a warning. */
  readonly maxSkewSeconds: number | null
  /** The variable that holds the provider's key; `null`: no key is sent. */
  readonly apiKeyEnv: Safe | null
  /** Variables that a run needs, in the order in which they are told. */
  readonly needs: Readonly<Record<string, Need>>
  readonly preflight: PreflightPolicy
  readonly stops: Readonly<Record<StopKind, Stop>>
  /** The reason that a report gives where Case's agent did not keep to its protocol. */
  readonly protocolReason: Safe
  readonly unblocking: Readonly<Record<RunOutcomeKind, Unblocking>>
  /** The command by which runs are made, as evidence sections tell it; they tell none where it is `null`. */
  readonly command: Safe | null
  /** Items of which an evidence section says that its run does not validate them. */
  readonly notValidated: readonly Safe[]
  /** Folders that hold run directories, as paths from the folder that holds the tree's root. */
  readonly runs: readonly Safe[]
  /** True when a run directory that cannot be reached is no proof. */
  readonly requireReachable: boolean
}
