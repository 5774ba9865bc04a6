import { gates } from '../gates/list.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { GateTexts } from '../model/gate.ts'
import { literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { renderGatePage } from '../report/gate-page.ts'
import { meant } from './parse.ts'

function namesOf({ codes, id, name }: GateTexts): readonly Safe[] {
  return [id, id.toLowerCase(), name, `${id}-${name}`, ...Object.keys(codes)].map(ownText)
}

/** The pages of the gates that an id, a name or a code names. */
export function explainGate(word: string): string {
  const found = gates.filter((gate) => namesOf(gate).some((known) => known === word))
  const own = found.filter(({ id, name }) => [id, id.toLowerCase(), name, `${id}-${name}`].includes(word))
  if (found.length > 0) return (own.length > 0 ? own : found).map(renderGatePage).join('\n')
  throw new CannotCheck('UNKNOWN_RULE', literal('there is no gate or code of that name'), meant(word, gates.flatMap(namesOf)) ?? literal('the gates are HG01 to HG19'))
}
