/** Compares the plain reader with remark over as many texts as the time allows: `npm run fuzz:plain -- --seconds 600 --seed 7`. */
import { parseArgs } from 'node:util'
import { loadTypeScript } from './bundle.mjs'

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' }, exhaust: { type: 'string' } } })
const { EXHAUSTED, PlainBatch, compareWays, everyString, isPlain, numbers, randomText } = await loadTypeScript('test/support/plain-lab.ts')

const seed = Number(values.seed ?? Date.now() % 4_294_967_296)
const counts = { made: 0, compared: 0, different: 0 }

function report(what, text) {
  counts.different++
  if (counts.different <= 20) console.log(`${what}: ${JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}`)
}

const batch = new PlainBatch((text) => report('plain differs', text))

/** Plain texts are compared joined, and some of them alone as well; of the others, each of which takes several parses, only some are. */
function take(text) {
  counts.made++
  const plain = isPlain(text)
  if (plain) {
    batch.take(text)
    counts.compared++
    if (counts.made % 40 > 0) return
  } else if (counts.made % 8 > 0) return
  const result = compareWays(text)
  if (result === 'nothing') return
  if (!plain) counts.compared++
  if (result !== 'same') report(result, text)
}

const end = performance.now() + Number(values.seconds) * 1000
if (values.exhaust) {
  // Complete to so many tokens, however long that takes.
  for (const [name, tokens] of Object.entries(EXHAUSTED)) {
    for (const text of everyString(tokens, Number(values.exhaust))) take(text)
    console.log(`${name}: ${JSON.stringify(counts)}`)
  }
} else {
  const random = numbers(seed)
  while (performance.now() < end) for (let i = 0; i < 200; i++) take(randomText(random))
}
batch.flush()
console.log(`seed ${seed}: ${counts.made} texts made, ${counts.compared} compared, ${counts.different} different`)
process.exitCode = counts.different > 0 ? 1 : 0
