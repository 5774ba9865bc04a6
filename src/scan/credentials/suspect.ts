import { mayHold } from '../interest/regions.ts'
import { CREDENTIAL } from '../interest/sought.ts'

/** True where the detector library must look before a text can be said to hold no credential. */
export function isSuspicious(text: string): boolean {
  return mayHold(text, CREDENTIAL)
}
