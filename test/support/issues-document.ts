/** Documents of a child with one blocked item, in the form that people write them in. */
export const issuesPath = '03-PROTOCOLS/CTO-WIDGET-LOOP-ISSUES.md'

const head = (title: string) => `---
title: ${title}
status: draft
lifecycle_classification: sot
owner: platform team
created: 2026-06-01
last_reviewed: 2026-06-05
core_promotion_status: not-promoted
route: cto
---

# ${title}

Local planning SOT only. Not a Core Protocol. Not active Core authority.
`

const item = (id: string, title: string) => `
## ${id} - ${title}

Status: blocked.

${title} for the selected \`qwen-local\` / \`qwen3.6-35b-a3b\` loop.

Acceptance:

- Pass evidence exists only through the Harness Evidence Interface.

Blocked by:

- Real pass evidence.

Current evidence:

- Nothing but the runs below.
`

export const earlierEvidence = `
## Widget Probe Evidence - 2026-06-01

- Runtime endpoint value was supplied only through environment and is not recorded in SOT.
- Run artifact directory: \`harness-runs/20260601T010000Z-r1-string-slugify-4700\`.
- Report status: \`fail\`.
- Failure reason: \`case agent result protocol failed\`.
- This does not validate \`CTO-WORK-016\`.
`

const ids = ['CTO-WORK-016', 'CTO-WORK-020', 'CTO-WORK-022', 'CTO-WORK-028', 'CTO-WORK-030']

/** An item with evidence, one without, and items that are only waiting. */
export const issuesDocument = `${head('CTO Widget Loop Issues')}${item('CTO-WORK-030', 'Widget Loop Endpoint')}${earlierEvidence}${ids
  .slice(0, 4)
  .map((id, i) => item(id, `Widget Stage ${i + 1}`))
  .join('')}`

const list = (title: string, ...entries: string[]) => `\n## ${title}\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`

/** What the document of the issues needs beside it. */
export const prdDocument = `${head('CTO Widget Loop PRD')}
## Problem Statement

The loop has no evidence yet.

## Solution

Run it, and write down what it shows.
${list('Scope', 'The loop.')}${list('Non-Goals', 'Do not promote the loop to Core.')}${list('Acceptance Criteria', 'Evidence exists.')}
## Validation

The documents are checked.

## Risks And Dependencies

None but time.

## Success Definition

The loop has passed.
`
export const prdPath = '03-PROTOCOLS/CTO-WIDGET-LOOP-PRD.md'
