/** What the programs in `bench` need to compare the plain reader with remark. */
export { findCap } from '../../src/document/caps.ts'
export { parseMarkdown } from '../../src/document/markdown.ts'
export { firstDifference } from '../../src/document/plain/difference.ts'
export { readPlain } from '../../src/document/plain/read-plain.ts'
export { parseWithRemark } from '../../src/document/remark.ts'
export { CASES, PARTED, SIGNED } from '../document/plain/cases.ts'
export { compareWays, isPlain, PlainBatch } from './plain-difference.ts'
export { EXHAUSTED, everyString, numbers, randomText } from './plain-texts.ts'
