/** Applies a unified diff of one file as `patch` does without fuzz: every line that it names must stand where it says. */
export function applyDiff(text: string, diff: string): string {
  const old = text.split(/(?<=\n)/)
  const rows = diff.split(/(?<=\n)/).slice(2)
  const made: string[] = []
  let at = 0
  for (const [i, row] of rows.entries()) {
    if (row.startsWith('\\')) continue
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@\n$/.exec(row)
    if (hunk) {
      const start = hunk[2] === '0' ? Number(hunk[1]) : Number(hunk[1]) - 1
      made.push(...old.slice(at, start))
      at = start
      continue
    }
    const line = rows[i + 1]?.startsWith('\\') ? row.slice(1, -1) : row.slice(1)
    if (!row.startsWith('+') && old[at++] !== line) throw new Error(`The diff does not fit at line ${at}.`)
    if (!row.startsWith('-')) made.push(line)
  }
  return [...made, ...old.slice(at)].join('')
}
