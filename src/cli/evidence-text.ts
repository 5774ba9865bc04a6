import { renderEvidence } from '../gates/evidence-section.ts'
import { evidenceStatements } from '../gates/evidence-statements.ts'
import { viewRun } from '../gates/view.ts'
import { digestRun } from '../io/run-digest.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import { cleared, clearedPath, fill, literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import type { EvidenceOptions } from './evidence-options.ts'
import type { CheckedRun } from './gate-check.ts'

/**
 * The evidence section of a run.
 * @throws CannotCheck `NO_EVIDENCE` where an endpoint value stands in the run, or a section would not tell what it shows.
 */
export async function evidenceText({ clears, facts, folder, judgement, policy }: CheckedRun, options: EvidenceOptions): Promise<Safe> {
  const leak = judgement.gates.find(({ id }) => id === literal('HG12'))
  if (leak?.status !== 'pass') throw refused(literal('an endpoint value stands in the run, or not all of it could be searched'), leak?.hint ?? literal('check the run with `sotlint gate check`'))
  const digest = await digestRun(folder)
  if (digest === null) throw refused(literal('not all of its files can be read, so it has no digest'), literal('see that every file of the run can be read'))
  const wish = { title: options.title, commit: options.commit, directory: directoryOf(folder, options, policy, clears), digest }
  const run = viewRun(facts, policy, judgement.surfaces, clears)
  const statements = evidenceStatements(run, judgement, policy, wish, clears)
  if ('lacks' in statements) throw refused(statements.lacks, literal('check the run with `sotlint gate check`'))
  const text = renderEvidence(statements)
  if (!clears(text)) throw new Error('An evidence section holds an endpoint value.')
  return text
}

/** The path as it is, or what follows on the folders above that of the runs; it stands in a code span on one line. */
function directoryOf(folder: string, { isRelative }: EvidenceOptions, { evidence }: Policy, clears: Clears): Safe {
  const parts = folder.replaceAll('\\', '/').split('/')
  const from = isRelative ? Math.max(0, parts.lastIndexOf(evidence.runFolder)) : 0
  const path = parts.slice(from).join('/')
  const safe = /[`\p{Cc}\p{Zl}\p{Zp}]/u.test(path) || clearedPath(path, clears) === null ? null : cleared(path, clears)
  if (safe === null) throw refused(literal('its path cannot stand in a document'), literal('name it with `--relative`, or move it to where its path can be told'))
  return safe
}

function refused(why: Safe, hint: Safe): CannotCheck {
  return new CannotCheck('NO_EVIDENCE', fill(literal('no evidence section can be made of the run: {why}'), { why }), hint)
}
