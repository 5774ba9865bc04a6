import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shareWork } from '../../src/io/share-work.ts'
import { folderWith } from '../support/folder.ts'

const parts = Array.from({ length: 40 }, (_, index) => index)

/** A script for helpers, of which `answer` gives what is made of `task.part`. */
function script(answer: string): URL {
  const text = `const { parentPort, workerData } = require('node:worker_threads')
parentPort.on('message', (task) => { ${answer} })`
  return pathToFileURL(join(folderWith({ 'helper.cjs': text }), 'helper.cjs'))
}

async function share(helper: URL, helpers = 2) {
  const seen: string[] = []
  const done = await shareWork(parts, { script: helper, setup: 'there', helpers, here: (part) => `here ${part}`, send: (part) => part, onDone: (one) => void seen.push(one) })
  return { done, seen }
}

describe('work that is shared among threads', () => {
  test('comes back in the order of its parts, whoever did them', async () => {
    const { done, seen } = await share(script("parentPort.postMessage({ index: task.index, done: workerData + ' ' + task.part })"))
    expect(done.map((one) => Number(one.split(' ')[1]))).toEqual(parts)
    expect([...seen].sort()).toEqual([...done].sort())
  })

  test.each([
    ['that cannot be started', () => pathToFileURL('/nowhere/helper.cjs')],
    ['that throws', () => script("throw new Error('value')")],
    ['that does nothing', () => script('')],
    ['that never comes back', () => script('for (;;) task.part')],
    ['that ends', () => script('process.exit(1)')],
    ['that throws at its second part', () => script("if (workerData.second) throw new Error('value')\nworkerData.second = true\nparentPort.postMessage({ index: task.index, done: `here ${task.part}` })")],
  ])('is done here where it was left by a helper %s', async (_, helper) => {
    expect((await share(helper())).done).toEqual(parts.map((part) => `here ${part}`))
  })

  test('is done here where nobody helps', async () => {
    expect((await share(script(''), 0)).done).toEqual(parts.map((part) => `here ${part}`))
  })

  test('fails where it fails here, and no helper goes on', async () => {
    const failing = shareWork(parts, {
      script: script(''),
      setup: null,
      helpers: 2,
      here() {
        throw new RangeError('the work is wrong')
      },
      send: (part) => part,
      onDone: () => undefined,
    })
    await expect(failing).rejects.toThrow(RangeError)
  })
})
