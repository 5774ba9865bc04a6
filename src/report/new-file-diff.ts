import { printable } from '../model/printable.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'

/** A file that is not there yet, as a unified diff; its text ends in a line feed. */
export function newFileDiff(name: Safe, text: Safe, isExecutable = false): Safe {
  const lines = text.split('\n').slice(0, -1)
  const body = lines.map((line) => `+${line.split('\t').map(printable).join('\t')}\n`).join('')
  return fill(literal('diff --git a/{name} b/{name}\nnew file mode {mode}\n--- /dev/null\n+++ b/{name}\n@@ -0,0 +1,{count} @@\n{body}'), {
    name,
    mode: isExecutable ? 100755 : 100644,
    count: lines.length,
    body: ownText(body),
  })
}
