import type { ScopeFact } from '../model/facts.ts'
import { sectionName } from '../model/names.ts'
import type { Policy } from '../model/policy.ts'
import { ownText } from '../model/safe.ts'
import { hedgedWords } from '../scan/words/assertion.ts'
import { rawSentences } from '../scan/words/sentences.ts'
import { tellingWords, wordPattern, type Word, type WordPattern } from '../scan/words/word-pattern.ts'
import type { JoinedTexts } from './joined.ts'
import type { Maker } from './maker.ts'
import type { Outline } from './outline.ts'
import { startingIn } from './ordered.ts'
import { sourceSpan, type Passage } from './passage.ts'
import { startOfNext } from './sections.ts'

/** Non-goals of the form `do not promote X to A, B, or C`, and claims such as `X is promoted to A`. */
export interface ScopeFacts {
  readonly nonGoals: readonly ScopeFact[]
  readonly scopeClaims: readonly ScopeFact[]
}

/** Reads both from an outline, and the texts of its passages. */
export type ReadScope = (outline: Outline, texts: JoinedTexts, maker: Maker) => ScopeFacts

const ARTICLES = new Set(['a', 'an', 'the'])
const BETWEEN = new Set([',', 'or', 'and', ';', ':', '('])
const MARK = /^[,;:—–("“”`]$/

/** Makes the reader of one policy. */
export function scopeReader({ kept, section }: Policy['scope']): ReadScope {
  const verbs = Object.entries(kept).map(([verb, claims]) => ({
    verb,
    forbidden: tellingWords([`not|never ${verb}`]),
    said: tellingWords(claims),
    forbids: wordPattern(`not|never ${verb}`),
    claims: claims.map(wordPattern),
  }))
  const name = sectionName(section)
  const anyTelling = tellingWords(Object.values(kept).flat())
  const sought = anyTelling && new RegExp(anyTelling, 'giu')
  return ({ headings, passages }, texts, maker) => {
    const goals = headings.findIndex(({ depth, title }) => depth === 2 && sectionName(ownText(title)) === name)
    const heading = headings[goals]
    const inside = heading ? startingIn(passages, heading.end, startOfNext(headings, goals, 2)) : []
    const telling = sought ? texts.holding(sought) : []
    return {
      nonGoals: inside.flatMap((passage) => verbs.flatMap(({ forbids, forbidden, verb }) => (forbidden?.test(passage.text) ? nonGoalsIn(passage, verb, forbids, maker) : []))),
      scopeClaims: telling.flatMap((passage) => verbs.flatMap(({ claims, said, verb }) => (said?.test(passage.text) ? claimsIn(passage, verb, claims, maker) : []))),
    }
  }
}

function nonGoalsIn(passage: Passage, verb: string, forbids: WordPattern, maker: Maker): readonly ScopeFact[] {
  return rawSentences(passage.text).flatMap((words) => {
    const at = words.findIndex((_, i) => forbids(words, i) > i)
    const subject = at < 0 ? 0 : forbids(words, at)
    const to = words.findIndex(({ text }, i) => i > subject && text === 'to')
    return at < 0 || to < 0 ? [] : [scopeFact(passage, verb, words.slice(subject, to), words.slice(to + 1), words, maker)]
  })
}

function claimsIn(passage: Passage, verb: string, claims: readonly WordPattern[], maker: Maker): readonly ScopeFact[] {
  return rawSentences(passage.text).flatMap((words) => {
    const at = words.findIndex((_, i) => claims.some((claim) => claim(words, i) > i))
    if (at < 1 || hedgedWords(words, 'sentence')[at]) return []
    const end = Math.max(...claims.map((claim) => claim(words, at)))
    const clause = words.slice(0, at).findLastIndex(({ text }) => MARK.test(text)) + 1
    return [scopeFact(passage, verb, words.slice(clause, at), words.slice(end), words.slice(at, end), maker)]
  })
}

/** Words as they are compared: without articles, and a list's entries apart. */
function listed(words: readonly Word[]): readonly string[] {
  const entries: string[][] = [[]]
  for (const { text } of words) {
    if (BETWEEN.has(text)) entries.push([])
    else if (!ARTICLES.has(text) && !MARK.test(text)) entries.at(-1)?.push(text)
  }
  return entries.map((entry) => entry.join(' ')).filter((entry) => entry !== '')
}

function scopeFact(passage: Passage, verb: string, subject: readonly Word[], targets: readonly Word[], said: readonly Word[], maker: Maker): ScopeFact {
  const whole = sourceSpan(passage, 0, passage.text.length)
  return {
    verb: ownText(verb),
    subject: maker.text(listed(subject).join(' '), whole),
    targets: listed(targets).map((target) => maker.text(target, whole)),
    place: maker.place(sourceSpan(passage, said[0]?.start ?? 0, said.at(-1)?.end ?? passage.text.length)),
  }
}
