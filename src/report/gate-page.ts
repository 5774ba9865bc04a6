import type { GateTexts } from '../model/gate.ts'

/** A table cell holds one line and no bare pipe. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
}

/** The name of a gate's page. */
export function gatePageName({ id, name }: Pick<GateTexts, 'id' | 'name'>): string {
  return `${id}-${name}.md`
}

/** The Markdown page of a gate: what `sotlint gate explain` prints and `rules/docs/gates` holds. */
export function renderGatePage(gate: GateTexts): string {
  const rows = Object.entries(gate.codes).map(([code, { hint, status, text }]) => `| \`${code}\` | ${status} | ${cell(text)} | ${cell(hint ?? gate.hint)} |\n`)
  return [
    `# ${gate.id} ${gate.name}\n`,
    `${gate.summary}\n`,
    `**Why.** ${gate.why}\n`,
    `**To put it right.** ${gate.hint}\n`,
    '## Codes\n',
    `| Code | Result | Says | What to do |\n| --- | --- | --- | --- |\n${rows.join('')}`,
  ].join('\n')
}

/** The table of all gates. */
export function renderGateCatalogue(gates: readonly GateTexts[]): string {
  const rows = gates.map((gate) => `| [${gate.id}](${gatePageName(gate)}) | ${gate.name} | ${cell(gate.summary)} |\n`)
  return [
    '# Gates\n',
    'What `sotlint gate check` asks of a run directory. Any gate that fails makes the verdict `fail`; else any that blocks makes it `blocked`; a run that calls itself failed is no pass.\n',
    `| Gate | Name | What a run has that passes |\n| --- | --- | --- |\n${rows.join('')}`,
  ].join('\n')
}
