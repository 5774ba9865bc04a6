/** A command that a step's output gives to the runner. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

function unescape(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((all, [from, to]) => all.replaceAll(from, to), text)
}

const DATA = [['%0D', '\r'], ['%0A', '\n'], ['%25', '%']] as const
const PROPERTY = [['%0D', '\r'], ['%0A', '\n'], ['%3A', ':'], ['%2C', ','], ['%25', '%']] as const

/**
 * Reads a line as the runner of GitHub Actions does: a command begins with `::`, blanks before it aside, its name ends at a
 * blank, properties are split at commas and at their first `=`, and `##[name]` is the old form, wherever it stands.
 */
function commandIn(line: string): WorkflowCommand | null {
  const text = line.trimStart()
  const end = text.indexOf('::', 2)
  if (text.startsWith('::') && end > 2) {
    const [name = '', ...rest] = text.slice(2, end).split(' ')
    const pairs = rest.join(' ').trim().split(',').filter((pair) => pair !== '')
    const properties = pairs.map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), unescape(pair.slice(pair.indexOf('=') + 1), PROPERTY)] as const)
    return { name, properties: Object.fromEntries(properties), message: unescape(text.slice(end + 2), DATA) }
  }
  const old = /##\[([^\s\]]+)[^\]]*\](.*)/.exec(line)
  return old ? { name: old[1] ?? '', properties: {}, message: old[2] ?? '' } : null
}

/** What the runner makes of the output of a step; behind `stop-commands`, all is plain until the token that it names. */
export function readStep(output: string): { readonly commands: readonly WorkflowCommand[]; readonly lines: readonly string[] } {
  const [commands, lines]: [WorkflowCommand[], string[]] = [[], []]
  let token: string | null = null
  for (const line of output.split(/\r\n|\r|\n/)) {
    const command = commandIn(line)
    if (command?.name === token) token = null
    else if (token !== null) lines.push(line)
    else if (command?.name === 'stop-commands') token = command.message
    else if (command) commands.push(command)
    else if (line !== '') lines.push(line)
  }
  return { commands, lines }
}
