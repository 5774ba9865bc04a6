import type { Edit } from './edit.ts'
import type { Place } from './place.ts'
import type { Safe } from './safe.ts'

export type Severity = 'error' | 'warning' | 'info'

/** What a message's `{name}` slots are filled with: there is no room for text that nobody checked. */
export type Data = Readonly<Record<string, Safe | number>>

/** A second place that takes part in a finding, with one sentence that says how. */
export interface Related {
  readonly place: Place
  readonly message: Safe
}

/** One fact that is wrong, at one place. */
export interface Finding {
  readonly ruleId: Safe
  /** The kebab-case name of the specification, such as `blocked-reason`. */
  readonly messageId: Safe
  readonly severity: Severity
  readonly place: Place
  readonly message: Safe
  readonly fix: Safe
  readonly data: Data
  readonly related: readonly Related[]
  /** The change that puts it right, where that changes nothing of what the document says. */
  readonly edit?: Edit
}
