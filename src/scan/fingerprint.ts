/** What a finding of the endpoint scanner is told by from one run to the next. */
export interface FingerprintSubject {
  /** The rule, the tier included, such as `endpoint-value/url`. */
  readonly rule: string
  readonly path: string
  /** The number of the block, among those of its file, that the value stands in. */
  readonly block: number
  /** The text that was found, as it stands there; it goes nowhere but into the digest. */
  readonly value: string
}

/** Signs that nothing of a value shows in: marks of format, and the quotes and stops around it. */
const INVISIBLE = /\p{Cf}/gu
const AROUND = /^[\s"'`<>()[\]{},;]+|[\s"'`<>()[\]{},;./]+$/g

/** The value as it is compared: how it is quoted, its case, a root dot and a last slash make no other value of it. */
function normalisedValue(value: string): string {
  return value.normalize('NFKC').replace(INVISIBLE, '').replace(AROUND, '').toLowerCase()
}

/** The text that is digested, with the value only where a key keeps its digest from being guessed. */
export function fingerprintText({ rule, path, block, value }: FingerprintSubject, isKeyed: boolean): string {
  return JSON.stringify(isKeyed ? [rule, path, block, normalisedValue(value)] : [rule, path, block])
}
