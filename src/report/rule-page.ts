import { isChangeExample } from '../model/rule.ts'
import type { Example, Message, Rule, VersionExample } from '../model/rule.ts'

/** A fence that no run of backticks in the text can close. */
function fenced(text: string, language = 'markdown'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.endsWith('\n') ? text : `${text}\n`}${fence}\n`
}

const LANGUAGES: Readonly<Record<string, string>> = { json: 'json', yaml: 'yaml' }

function renderVersion(version: VersionExample): string {
  if (typeof version === 'string') return fenced(version)
  return Object.entries(version)
    .map(([path, text]) => `\`${path}\`:\n\n${fenced(text, LANGUAGES[path.slice(path.lastIndexOf('.') + 1)])}`)
    .join('\n')
}

function renderExample(example: Example): string {
  if (!isChangeExample(example)) return renderVersion(example)
  return `Before:\n\n${renderVersion(example.before)}\nAfter:\n\n${renderVersion(example.after)}`
}

/** A table cell holds one line and no bare pipe. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
}

function messagesOf(rule: Rule): readonly (readonly [string, Message])[] {
  return Object.entries(rule.messages)
}

function messageRow(rule: Rule, [id, message]: readonly [string, Message]): string {
  return `| \`${id}\` | ${message.severity} | ${message.source} | ${cell(message.text)} | ${cell(message.fix ?? rule.fix)} |\n`
}

/** Which of the messages `--fix` puts right. */
function fixableNote(rule: Rule): readonly string[] {
  const ids = messagesOf(rule).flatMap(([id, { fixable }]) => (fixable ? [`\`${id}\``] : []))
  if (ids.length === 0) return []
  return [`**Fixable.** \`--fix\` puts ${ids.join(', ')} right where that changes nothing of what the document says.\n`]
}

/** The Markdown page of a rule: what `sotlint explain` prints and `rules/docs` holds. */
export function renderRulePage(rule: Rule): string {
  return [
    `# ${rule.id}\n`,
    `${rule.summary}\n`,
    `**Why.** ${rule.why}\n`,
    `**To put it right.** ${rule.fix}\n`,
    ...fixableNote(rule),
    ...(rule.always ? ['This rule reads every file, and speaks even where another finding masks the rest of a document.\n'] : []),
    ...(rule.limits === undefined ? [] : [`**What it cannot see.** ${rule.limits}\n`]),
    ...('checkChange' in rule ? ['This rule compares two versions. Where there is no older one it is not run, and the result says so.\n'] : []),
    '## Messages\n',
    `| Message | Severity | Rule number | Says | What to do |\n| --- | --- | --- | --- | --- |\n${messagesOf(rule)
      .map((entry) => messageRow(rule, entry))
      .join('')}`,
    ...(rule.config === undefined ? [] : [`The examples have this \`sotlint.config.yaml\`:\n\n${fenced(rule.config, 'yaml')}`]),
    `## Reported\n\n${renderExample(rule.bad)}`,
    `## Accepted\n\n${renderExample(rule.good)}`,
  ].join('\n')
}

/** The table of all rules and messages. */
export function renderRuleCatalogue(rules: readonly Rule[]): string {
  const rows = rules.flatMap((rule) =>
    messagesOf(rule).map(
      ([id, message]) =>
        `| [${rule.id}](${rule.id}.md) | \`${id}\` | ${message.severity} | ${message.source} | ${cell(rule.summary)} |\n`,
    ),
  )
  return [
    '# Rules\n',
    'A policy sets severities by rule or by message; what is below holds where it says nothing.\n',
    `| Rule | Message | Severity | Rule number | What holds when it is kept |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`,
  ].join('\n')
}
