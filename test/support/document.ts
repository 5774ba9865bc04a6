const FIELDS: Readonly<Record<string, string>> = {
  title: 'CTO Widget Issues',
  status: 'draft',
  lifecycle_classification: 'sot',
  owner: 'jp',
  created: '2026-06-01',
  last_reviewed: '2026-06-02',
  core_promotion_status: 'not-promoted',
  route: 'cto',
}

/**
 * A document with all eight fields on lines 2 to 9, each overwritten by `fields` or taken out by `null`; the H1, on the
 * line after the closing `---` and a blank one, is the title unless the body brings its own.
 */
export function documentWith(fields: Readonly<Record<string, string | null>>, body?: string): string {
  const all = { ...FIELDS, ...fields }
  const lines = Object.entries(all).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]))
  return `---\n${lines.join('\n')}\n---\n\n${body ?? `# ${all['title']}\n`}`
}
