/** True where no unit is beyond ASCII: most texts are so, and patterns of all the world's letters take V8 long to compile. */
export function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text)
}
