/** A document of a kind that has only the general rules, and keeps them. */
export function notes(topic: string, body = ''): string {
  const title = `CTO ${topic} Notes`
  return `---
title: ${title}
status: draft
lifecycle_classification: sot
owner: platform team
created: 2026-06-01
last_reviewed: 2026-06-01
core_promotion_status: not-promoted
route: cto
---

# ${title}

Local planning SOT only. Not a Core Protocol. Not active Core authority.
${body}`
}

/** The path of that document below its root. */
export function notesPath(topic: string): string {
  return `03-PROTOCOLS/CTO-${topic.toUpperCase().replaceAll(' ', '-')}-NOTES.md`
}

/** A project with one clean document. */
export const cleanProject = { [`.sot/${notesPath('Widget')}`]: notes('Widget') }
