import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCap } from '../../src/document/caps.ts'

const limits = { documentBytes: 1_000_000, nesting: 10 }
const capOf = (text: string) => findCap(text, [], limits)

describe('findCap', () => {
  it('finds a line that is nested too deeply in a short text', () => {
    expect(capOf(`a\n\n${'> '.repeat(11)}b\n`)).toEqual({ reason: 'too-deep', offset: 3 })
    expect(capOf(`a\n\n${'> '.repeat(10)}b\n`)).toBeNull()
    expect(capOf(`a\n\n${'- '.repeat(11)}b\n`)).toEqual({ reason: 'too-deep', offset: 3 })
    expect(capOf(`${' '.repeat(40)}b\n`)).toBeNull()
  })

  it('finds none in code, and goes on behind it', () => {
    expect(capOf(`\`\`\`\n${'> '.repeat(11)}b\n\`\`\`\n`)).toBeNull()
    expect(capOf(`\`\`\`\n\n\`\`\`\n${'> '.repeat(11)}b\n`)?.reason).toBe('too-deep')
  })

  it('says the same of a short text as of that text in a long one', () => {
    const unit = fc.constantFrom('> ', '- ', '1. ', '\n', 'a', '  ', '    ', '```\n', '*', '`', '=\n')
    const filler = 'word '.repeat(4000)
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), (text) => {
        expect(capOf(text)).toEqual(capOf(`${text}\n\n${filler}\n`))
      }),
      { numRuns: 300 },
    )
  })
})
