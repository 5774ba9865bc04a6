import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** A path into a home names a person and a machine; a run directory is the record's own form and may. */
export const noHomePath: Rule = defineRule({
  id: 'no-home-path',
  summary: 'No document holds an absolute path into a home folder, save for run directories.',
  why: 'Such a path is true on one machine only, and tells whose it is.',
  fix: 'Write the path from the root of its repository.',
  always: true,
  messages: {
    'absolute-path': { severity: 'warning', text: 'An absolute path into a home folder stands here.', source: 'CNF-03' },
  },
  bad: '# CTO Widget Issues\n\nSee `/home/jp/widget/notes.md`.\n',
  good: '# CTO Widget Issues\n\nSee `widget/notes.md`, and the run in `/home/jp/harness-runs/20260601T100000Z-widget-1`.\n',
  check({ disclosures }, report) {
    for (const { kind, place } of disclosures) if (kind === 'absolute-path') report('absolute-path', place)
  },
})
