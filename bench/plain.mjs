/** What the plain reader takes of documents, and how fast: `npm run bench:plain -- FOLDER...`; generated documents unless folders are named. */
import { readFileSync, readdirSync } from 'node:fs'
import { loadTypeScript } from './bundle.mjs'
import { generateTree } from './tree.mjs'

const { parseMarkdown, parseWithRemark, readPlain } = await loadTypeScript('test/support/plain-lab.ts')

function documentsIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  return names.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
}

const folders = process.argv.slice(2)
const texts = folders.length > 0 ? folders.flatMap(documentsIn) : generateTree(1000).map(({ text }) => text)
const megabytes = (some) => some.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6

/** Megabytes a second of processor time, since other work on the machine makes every clock slow. */
function speed(some, parse) {
  const before = process.cpuUsage()
  for (const text of some) parse(text)
  const { user, system } = process.cpuUsage(before)
  return (megabytes(some) * 1e6) / (user + system)
}

const readings = texts.map((text) => readPlain(text).refused)
const refused = readings.flat().reduce((sum, { start, end }) => sum + end - start, 0)
const length = texts.reduce((sum, text) => sum + text.length, 0)
console.log(`${texts.length} documents, ${megabytes(texts).toFixed(2)} MB: ${readings.filter((one) => one.length === 0).length} wholly plain, ${(100 - (100 * refused) / length).toFixed(1)} % of the text`)
const speeds = Array.from({ length: 8 }, () => speed(texts, (text) => parseMarkdown(text)))
const few = texts.slice(0, 100)
console.log(`the short way ${speeds[0].toFixed(1)} MB/s the first time, then ${speeds.at(-1).toFixed(1)} MB/s; remark ${[1, 2].map(() => speed(few, parseWithRemark)).at(-1).toFixed(2)} MB/s`)
