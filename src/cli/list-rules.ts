import type { Rule } from '../model/rule.ts'

/** All rules and their messages as data, in the order of the list. */
export function rulesAsJson(rules: readonly Rule[]): string {
  const list = rules.map(({ id, summary, why, fix, messages }) => ({
    ruleId: id,
    summary,
    why,
    fix,
    messages: Object.entries(messages).map(([messageId, message]) => ({
      messageId,
      severity: message.severity,
      source: message.source,
      message: message.text,
      fix: message.fix ?? fix,
      fixable: message.fixable === true,
    })),
  }))
  return `${JSON.stringify({ schema: 'sotlint-rules/1', rules: list }, null, 2)}\n`
}

/** All rules for reading: each with its summary, and its messages below. */
export function rulesAsText(rules: readonly Rule[]): string {
  const lines = rules.flatMap(({ id, summary, messages }) => [
    `${id}  ${summary}`,
    ...Object.entries(messages).map(([messageId, { severity, source, fixable }]) => `  ${severity.padEnd(7)}  ${messageId}  (${source}${fixable ? ', fixable' : ''})`),
    '',
  ])
  return `${lines.join('\n')}\n${rules.length} rules. \`sotlint explain RULE\` says more of one.\n`
}
