/** The code with every other character as an escape, which says the same in texts, patterns and names: V8 reads it faster. */
export function asciiOnly(code) {
  // A unit of a pair by itself is one character again where both stand together, in patterns with the flag `u` as well.
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
