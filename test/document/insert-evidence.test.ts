import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderEvidence } from '../../src/gates/evidence-section.ts'
import { insertSection, lintCorpus, readFacts } from '../../src/index.ts'
import { literal, ownText } from '../../src/model/safe.ts'
import { blockedRun, failedRun, passedRun, unconfiguredRun } from '../gates/statements.ts'
import { earlierEvidence, issuesDocument, issuesPath, prdDocument, prdPath } from '../support/issues-document.ts'

const section = renderEvidence(failedRun)

function inserted(text: string, item = 'CTO-WORK-030') {
  const result = insertSection({ path: issuesPath, text }, { item: ownText(item), text: section })
  if (typeof result === 'string') throw new Error(result)
  return result
}

/** The text without the section, wherever it was put. */
function without(made: string, added: string): string {
  const at = made.indexOf(added)
  return made.slice(0, at) + made.slice(at + added.length)
}

describe('a section is put', () => {
  test('behind the last evidence of its item, and all else stays', () => {
    const { text } = inserted(issuesDocument)
    const end = issuesDocument.indexOf(earlierEvidence) + earlierEvidence.length
    expect(text).toBe(`${issuesDocument.slice(0, end)}\n${section}${issuesDocument.slice(end)}`)
  })

  test('at the end of an item without evidence', () => {
    const { text } = inserted(issuesDocument, 'CTO-WORK-016')
    const next = issuesDocument.indexOf('## CTO-WORK-020')
    expect(text).toBe(`${issuesDocument.slice(0, next)}${section}\n${issuesDocument.slice(next)}`)
  })

  test('at the end of the document, for its last item', () => {
    expect(inserted(issuesDocument, 'CTO-WORK-028').text).toBe(`${issuesDocument}\n${section}`)
    expect(inserted(issuesDocument.trimEnd(), 'CTO-WORK-028').text).toBe(`${issuesDocument}\n${section}`)
  })

  test('with the line ends of the document, and behind its mark', () => {
    const given = `\uFEFF${issuesDocument.replaceAll('\n', '\r\n')}`
    const crlf = section.replaceAll('\n', '\r\n')
    const { text } = inserted(given)
    expect(text).not.toMatch(/[^\r]\n/)
    expect(without(text, `\r\n${crlf}`)).toBe(given)
  })

  test('before blank lines, comments and other items, and not behind evidence that is another item\'s', () => {
    const other = '\n## Widget Other Evidence - 2026-06-03\n\n- Run artifact directory: `harness-runs/20260603T090000Z-r1-string-slugify-4701`.\n- Report status: `fail`.\n- Failure reason: `x`.\n- This validates `CTO-WORK-020`.\n'
    const given = issuesDocument.replace(earlierEvidence, `${earlierEvidence}\n\n<!-- a note -->\n${other}`)
    const { text } = inserted(given)
    expect(text.indexOf(section)).toBeLessThan(text.indexOf('Widget Other Evidence'))
    expect(text.indexOf(section)).toBeGreaterThan(text.indexOf(earlierEvidence.trim()))
  })

  test('behind evidence of a lower heading, with its parts', () => {
    const given = issuesDocument.replace(earlierEvidence, earlierEvidence.replace('## Widget', '### Widget') + '\n#### Notes\n\nSeen twice.\n')
    expect(inserted(given).text).toContain(`Seen twice.\n\n${section}`)
  })

  test('at the same place a second time, behind itself', () => {
    const once = inserted(issuesDocument).text
    expect(inserted(once).text).toContain(`${section}\n${section}`)
  })
})

describe('nothing is put', () => {
  test.each<[string, string, string]>([
    ['below an item that is not there', issuesDocument.replaceAll('CTO-WORK-030', 'CTO-WORK-031'), 'no-item'],
    ['below an item that is only spoken of', issuesDocument.replace('## CTO-WORK-030 - Widget Loop Endpoint', 'See CTO-WORK-030.'), 'no-item'],
    ['below one of two items', `${issuesDocument}\n## CTO-WORK-030 - Again\n\nStatus: planned.\n`, 'several-items'],
    ['behind a code block without an end', issuesDocument.slice(0, issuesDocument.indexOf('## CTO-WORK-016')) + '```\ncode\n', 'not-read'],
  ])('%s', (_, text, reason) => {
    expect(insertSection({ path: issuesPath, text }, { item: literal('CTO-WORK-030'), text: section })).toBe(reason)
  })
})

const pieces = ['## CTO-WORK-030 - Widget\n', '### CTO-WORK-030 - Widget\n', '## CTO-WORK-031 - Other\n', '\nStatus: blocked.\n', '\n## Widget Run Evidence - 2026-06-02\n', '\n### Widget Probe Evidence - 2026-06-02\n', '\n## Notes\n', '\n### More\n', '\n- Report status: `fail`.\n', 'text', '\n', '\r\n', '```\n', '> ', '- a\n  - b\n', '<!-- c -->\n', '<pre>\n', '---\n', '\n---\n', '\nThis validates `CTO-WORK-031`.\n', '    code\n', '\\', '\t']

test('whatever a document holds, nothing but the section is added to it, or nothing at all', () => {
  const item = literal('CTO-WORK-030')
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), fc.boolean(), (parts, marked) => {
      const text = `${marked ? '\uFEFF' : ''}${parts.join('')}`
      const made = insertSection({ path: issuesPath, text }, { item, text: section })
      if (typeof made === 'string') return
      const start = [...text].findIndex((_, at) => text.slice(0, at + 1) !== made.text.slice(0, at + 1))
      const kept = start < 0 ? text.length : start
      expect(made.text.endsWith(text.slice(kept))).toBe(true)
      expect(made.text.length - text.length).toBeGreaterThanOrEqual(section.length)
      const evidence = readFacts([{ path: issuesPath, text: made.text }]).documents.flatMap((document) => document.evidence)
      expect(evidence.filter(({ belongsTo, facts }) => belongsTo.includes(item) && facts.some(({ key }) => key === 'digest'))).toHaveLength(1)
    }),
    { numRuns: 150 },
  )
})

describe('a document with a pasted section', () => {
  const runs = { passed: passedRun, failed: failedRun, 'blocked by the shape': blockedRun, 'blocked by the configuration': unconfiguredRun }
  test.each(Object.entries(runs))('of a run that %s has no error', (_, run) => {
    const made = insertSection({ path: issuesPath, text: issuesDocument }, { item: literal('CTO-WORK-030'), text: renderEvidence(run) })
    if (typeof made === 'string') throw new Error(made)
    const documents = [{ path: issuesPath, text: made.text }, { path: prdPath, text: prdDocument }]
    const { findings } = lintCorpus(documents, { today: '2026-06-05' })
    expect(findings.filter(({ severity }) => severity === 'error').map(({ place, message }) => `${place.line} ${message}`)).toEqual([])
    const evidence = readFacts(documents).documents.flatMap((document) => document.evidence)
    const keys = evidence.find(({ facts }) => facts.some(({ key }) => key === 'digest'))?.facts.map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining(['runArtifact', 'reportStatus', 'verdict', 'digest', 'processStarted']))
  })

  test('shows the difference', () => {
    const { diff } = inserted(issuesDocument)
    const shown = diff(literal('a.md'))
    expect(shown).toMatch(/^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ /)
    for (const line of section.split('\n')) expect(shown).toContain(`+${line}\n`)
    expect(shown).not.toMatch(/^-[^-]/m)
  })
})
