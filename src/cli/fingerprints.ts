import type { Environment } from '../io/environment.ts'
import { digestOf, readFingerprintKey } from '../io/fingerprint-key.ts'
import type { Safe } from '../model/safe.ts'
import { fingerprintText } from '../scan/fingerprint.ts'
import type { FingerprintSubject } from '../scan/fingerprint.ts'

/** Makes fingerprints of the scanner's findings for a baseline. */
export interface Fingerprints {
  /** `position` where no key can be had: then the value has no part in it, and another one at its place has the same. */
  readonly kind: 'keyed' | 'position'
  of(subject: FingerprintSubject): Safe
}

/**
 * Reads the key, or makes it; fingerprints of one key mean nothing to another.
 * @throws CannotCheck when there is a key that must not be used.
 */
export function createFingerprints(environment: Environment): Fingerprints {
  const key = readFingerprintKey(environment)
  return { kind: key === null ? 'position' : 'keyed', of: (subject) => digestOf(fingerprintText(subject, key !== null), key) }
}
