import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** The contexts of a step: what stands behind `inputs.`, `steps.` and the like. */
export type Contexts = Readonly<Record<string, unknown>>

const STATUS = ['success', 'failure', 'always', 'cancelled'] as const

function evaluate(source: string, contexts: Contexts, hasFailed: boolean): data.ExpressionData {
  const answers: Readonly<Record<(typeof STATUS)[number], boolean>> = { success: !hasFailed, failure: hasFailed, always: true, cancelled: false }
  const functions = STATUS.map((name) => ({ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answers[name]) }))
  const parsed = new Parser(new Lexer(source).lex().tokens, Object.keys(contexts), functions).parse()
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  return new Evaluator(parsed, known, new Map(functions.map((one) => [one.name, one]))).evaluate()
}

/** A value of a step with its expressions put in, as the runner of GitHub does it before anything runs. */
export function fillIn(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, source: string) => evaluate(source, contexts, false).coerceString())
}

/** Whether a step runs: unless its condition asks for the status itself, nothing may have failed before. */
export function holds(condition: string | undefined, contexts: Contexts, hasFailed: boolean): boolean {
  if (condition === undefined) return !hasFailed
  const source = condition.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1')
  const asks = STATUS.some((name) => source.includes(`${name}(`))
  const isTrue = evaluate(`!(${source})`, contexts, hasFailed).coerceString() === 'false'
  return isTrue && (asks || !hasFailed)
}
