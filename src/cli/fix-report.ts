import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { count } from '../report/counts.ts'
import type { CheckedTree } from './check-tree.ts'
import type { FixMode } from './fix-tree.ts'
import { countSeverity } from './summarise.ts'

function pathIn({ report }: CheckedTree, path: Safe): Safe {
  return fill(literal('{prefix}{path}'), { prefix: report.prefix, path })
}

/** The difference of each document of a tree, under the path that is shown elsewhere. */
export function diffsOf(tree: CheckedTree): readonly Safe[] {
  return tree.fixes.fixed.map((document) => document.diff(pathIn(tree, document.shownPath)))
}

/** What was put right and what was not, a line each. */
export function fixLines(trees: readonly CheckedTree[], mode: FixMode): readonly Safe[] {
  const fixed = trees.flatMap((tree) => tree.fixes.fixed)
  const results = trees.map((tree) => tree.result)
  const findings = fixed.reduce((sum, document) => sum + document.count, 0)
  const data = {
    what: findings === 0 ? literal('nothing') : ownText(`${count(findings, 'finding')} in ${count(fixed.length, 'file')}`),
    rest: ownText(`${count(countSeverity(results, 'error'), 'error')} and ${count(countSeverity(results, 'warning'), 'warning')}`),
  }
  const summary = mode === 'write' ? literal('put right {what}') : literal('would put right {what}; {rest} would be left')
  const left = literal('left a finding in `{path}`: put right, the document would say something else')
  return [fill(summary, data), ...trees.flatMap((tree) => tree.fixes.left.map((path) => fill(left, { path: pathIn(tree, path) })))]
}
