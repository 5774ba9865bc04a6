import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPolicy } from '../../src/index.ts'
import { CannotCheck } from '../../src/model/cannot-check.ts'

const KEYS = ['extends', 'tree', 'documents', 'kinds', 'frontmatter', 'schema', 'properties', 'title', 'work', 'statuses', 'severity', 'notWaivable', 'limits', '$schema', '__proto__', 'constructor']
const key = fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 5 }))
const leaf = fc.oneof(fc.constantFrom('cto-child', './a.yaml', 'off', '.sot', 'blocked', 1, -1, 0.5, true, null), fc.string({ unit: 'binary', maxLength: 8 }))
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(key, tie('tree'), { maxKeys: 4 })),
}))
const yaml = fc.array(fc.oneof(fc.constantFrom('extends: cto-child\n', 'tree:', '\n', '  ', '- ', '{', '}', '*a', '&a', '"', '#', '!!x ', '\t'), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 20 })

/** A config is either taken or refused with a message of one line, a place and a hint. */
function takenOrRefused(text: string): void {
  try {
    readPolicy(text, { resolve: () => 'extends: cto-child\n' })
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error
    expect(error.code).toBe('CONFIG_INVALID')
    expect(error.message).toMatch(/^In \S.* at \d+:\d+: \S.*$/u)
    expect(error.hint).toMatch(/^\S.*[.)]$/u)
  }
}

test('any data is taken as a config or refused with a place', () => {
  fc.assert(fc.property(tree, (data) => takenOrRefused(JSON.stringify(data))), { numRuns: 300 })
  fc.assert(fc.property(fc.dictionary(key, tree), (data) => takenOrRefused(JSON.stringify({ extends: 'cto-child', ...data }))), { numRuns: 300 })
})

test('any text is taken as a config or refused with a place', () => {
  fc.assert(fc.property(yaml, (parts) => takenOrRefused(parts.join(''))), { numRuns: 500 })
})
