/**
 * Paths that lead up from the working folder, and there to the tree's usual root or a file that is named by us: as they are, and as their
 * words are looked at. A check of what has not changed shows hardly any others.
 */
const OWN_NAME = /^(?:\.\.\/){0,8}(?:\.{0,2}|\.sot|\.sotlint[- ]baseline(?:\.json)?|sotlint\.(?:waivers|config)(?:\.ya?ml|\.json)?)$/

/** True for some texts of which it is known that no scanner finds anything in them, so that none need be made for them. */
export function isOwnName(text: string): boolean {
  return OWN_NAME.test(text)
}
