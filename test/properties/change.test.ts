import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evidenceKept } from '../../rules/evidence-kept.ts'
import { transitionProven } from '../../rules/transition-proven.ts'
import { defaultPolicy, lintCorpus, rules } from '../../src/index.ts'
import type { SourceDocument } from '../../src/index.ts'
import type { Place } from '../../src/model/place.ts'
import type { Rule } from '../../src/model/rule.ts'
import { evidence } from '../support/evidence.ts'
import { factsOf } from '../support/facts.ts'
import { ROOT } from '../support/generated.ts'

const FOLDER = '03-PROTOCOLS'
const { claim, open } = defaultPolicy.work.statuses

/** A tree of ours that lints clean. */
function goodTree(name: string): readonly SourceDocument[] {
  const folder = new URL(`sot-examples/${name}/.sot/${FOLDER}/`, ROOT)
  return readdirSync(folder).map((file) => ({ path: `${FOLDER}/${file}`, text: readFileSync(new URL(file, folder), 'utf8') }))
}

const trees = ['good', 'good-other-forms'].map(goodTree)
/** A document by itself is read sooner than its tree, and holds its evidence as well. */
const lone = trees.flatMap((tree) => tree.filter(({ path }) => path.endsWith('-ISSUES.md')).map((document) => [document]))
const factsIn = (tree: readonly SourceDocument[]) => tree.map(({ path, text }) => factsOf(text ?? '', path))

type Stretch = Pick<Place, 'path' | 'start' | 'end'>

/** The tree with one stretch written anew. */
function rewrite(tree: readonly SourceDocument[], { path, start, end }: Stretch, write: (old: string) => string): readonly SourceDocument[] {
  return tree.map((document) => {
    if (document.path !== path || document.text === null) return document
    const text = document.text.replace(/^\uFEFF/, '')
    return { ...document, text: text.slice(0, start) + write(text.slice(start, end)) + text.slice(end) }
  })
}

function messages(before: readonly SourceDocument[], after: readonly SourceDocument[], chosen: readonly Rule[]): readonly string[] {
  const { crashes, findings } = lintCorpus(after, { rules: chosen, today: '2026-06-30', before })
  expect(crashes).toEqual([])
  return findings.filter(({ severity }) => severity !== 'info').map(({ messageId }) => messageId)
}

/** Every status line of a blocked item of ours. */
const blocked = lone.flatMap((tree) =>
  factsIn(tree).flatMap(({ workItems }) =>
    workItems.flatMap(({ statusLines }) => statusLines.filter(({ word }) => word === defaultPolicy.work.blockedStatus).map(({ place }) => ({ tree, place }))),
  ),
)
/** Every line that is not blank of every evidence section of ours. */
const recorded = lone.flatMap((tree) =>
  factsIn(tree).flatMap(({ evidence: sections, path }) =>
    sections.flatMap(({ lines }) => {
      const text = tree.find((document) => document.path === path)?.text ?? ''
      const [start, end] = [lines[0]?.place.start ?? 0, lines.at(-1)?.place.end ?? 0]
      return [...text.replace(/^\uFEFF/, '').slice(start, end).matchAll(/[^\s=-].*|[-=].*\S[^=\s-].*/g)].map(({ 0: line, index }) => ({ tree, path, start: start + index, end: start + index + line.length }))
    }),
  ),
)

describe('a blocked item of a good tree', () => {
  test('cannot become open or claim by a word alone', () => {
    expect(blocked.length).toBeGreaterThan(3)
    for (const { tree, place } of blocked) {
      for (const word of [...open, ...claim]) {
        const after = rewrite(tree, place, (line) => line.replace(/blocked/i, word))
        expect(messages(tree, after, [transitionProven]), `${place.path}:${place.line} ${word}`).toContain('unproven-transition')
      }
    }
  })

  test('cannot in a document of another name either, nor with other line ends', () => {
    fc.assert(fc.property(fc.constantFrom(...blocked), fc.constantFrom(...open, ...claim), fc.boolean(), ({ tree, place }, word, crlf) => {
      const after = rewrite(tree, place, (line) => line.replace(/blocked/i, word)).map((document) => ({
        ...document,
        path: document.path === place.path ? `${FOLDER}/CTO-RENAMED-ISSUES.md` : document.path,
        text: crlf ? (document.text?.replace(/\r?\n/g, '\r\n') ?? null) : document.text,
      }))
      expect(messages(tree, after, [transitionProven])).toContain('unproven-transition')
    }), { numRuns: 40 })
  })

  test('is an error under all rules together, whatever the word', () => {
    fc.assert(fc.property(fc.constantFrom(...blocked), fc.constantFrom(...open, ...claim), ({ tree, place }, word) => {
      const after = rewrite(tree, place, (line) => line.replace(/blocked/i, word))
      const { findings } = lintCorpus(after, { rules, today: '2026-06-30', before: tree })
      const here = findings.filter((one) => one.place.path === place.path && one.place.line === place.line && one.severity === 'error')
      expect(here.map(({ messageId }) => messageId)).toContain('unproven-transition')
    }), { numRuns: 20 })
  })
})

describe('committed evidence of a good tree', () => {
  test('cannot lose a line', () => {
    expect(recorded.length).toBeGreaterThan(50)
    for (const line of recorded) {
      const after = rewrite(line.tree, line, () => '')
      expect(messages(line.tree, after, [evidenceKept]), `${line.path} ${line.start}`).toContain('evidence-rewritten')
    }
  })

  test('cannot have a word changed, added or taken out', () => {
    const edit = fc.constantFrom<(words: string[], at: number) => void>(
      (words, at) => void words.splice(at, 1, 'else'),
      (words, at) => void words.splice(at, 0, 'indeed'),
      (words, at) => void words.splice(at, 1),
    )
    fc.assert(fc.property(fc.constantFrom(...recorded), edit, fc.nat(), (line, change, at) => {
      const after = rewrite(line.tree, line, (old) => {
        const [, mark = '', rest = ''] = /^((?:[-*+]|\d+\.|#+)\s+)?(.*)$/.exec(old) ?? []
        const words = rest.split(' ')
        change(words, at % words.length)
        return mark + words.join(' ')
      })
      expect(messages(line.tree, after, [evidenceKept])).toContain('evidence-rewritten')
    }), { numRuns: 80 })
  })

  test('may get blank lines, other marks and line ends, and new sections after it', () => {
    const form = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.replace(/\n(?=\s*(?:[-*+]|\d+\.)\s)/g, '\n\n'),
      (text) => text.replace(/\r?\n/g, '\r\n'),
      (text) => text.replaceAll('\n- ', '\n* ').replaceAll('\n* ', '\n+ '),
      (text) => text.replace(/\r?\n/g, '  $&'),
    )
    const added = fc.uniqueArray(fc.integer({ min: 10, max: 28 }), { maxLength: 3 }).map((days) => days.map((day) => evidence(`${day}T10`)).join(''))
    fc.assert(fc.property(fc.constantFrom(...lone), form, added, (tree, write, sections) => {
      const after = tree.map((document) => ({ ...document, text: write(document.text ?? '') + (document.path.endsWith('-ISSUES.md') ? `\n${sections}` : '') }))
      expect(messages(tree, after, [evidenceKept])).toEqual([])
    }), { numRuns: 40 })
  })

  test('may be followed by a new section anywhere between two others', () => {
    for (const tree of lone) {
      for (const { evidence: sections, path } of factsIn(tree)) {
        for (const { heading } of sections) {
          const after = rewrite(tree, { path, start: heading.place.start, end: heading.place.start }, () => evidence('20T10'))
          expect(messages(tree, after, [evidenceKept])).toEqual([])
        }
      }
    }
  })
})

test('a good tree compared with itself has no error and no warning', () => {
  for (const tree of trees) {
    const { findings } = lintCorpus(tree, { rules, today: '2026-06-30', before: tree })
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  }
})
