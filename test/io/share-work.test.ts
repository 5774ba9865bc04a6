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
  const done: string[] = []
  let told = 0
  await shareWork(parts, {
    script: helper,
    setup: 'there',
    helpers,
    here: (part) => `here ${part}`,
    send: (part) => part,
    onDone(one, part) {
      done[part] = one
      told++
    },
  })
  return { done, told }
}

describe('work that is shared among threads', () => {
  test('comes back part by part, once each, whoever did them', async () => {
    const { done, told } = await share(script("parentPort.postMessage({ index: task.index, done: workerData + ' ' + task.part })"))
    expect(done.map((one) => Number(one.split(' ')[1]))).toEqual(parts)
    expect(told).toBe(parts.length)
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

  test('fails where a helper asks for the first part and there is none to be had', async () => {
    const none: Iterable<number> = {
      [Symbol.iterator]() {
        let asked = 0
        return {
          next() {
            if (asked++ === 0) throw new RangeError('no part')
            return { done: true, value: undefined }
          },
        }
      },
    }
    const nothing = () => undefined
    await expect(shareWork(none, { script: script(''), setup: null, helpers: 1, here: nothing, send: (part) => part, onDone: nothing })).rejects.toThrow('no part')
  })

  test('is asked for as it is done: of many parts few are held', async () => {
    let [asked, done, most] = [0, 0, 0]
    function* many() {
      for (; asked < 400; asked++) {
        most = Math.max(most, asked - done)
        yield asked
      }
    }
    await shareWork(many(), {
      script: script("parentPort.postMessage({ index: task.index, done: task.part })"),
      setup: null,
      helpers: 3,
      here: (part) => part,
      send: (part) => part,
      onDone: () => void done++,
    })
    expect(done).toBe(400)
    // One that is done here, and at each helper one that is done and one that waits.
    expect(most).toBeLessThanOrEqual(1 + 3 * 2)
  })

  test.each([
    ['the next part cannot be had', { at: 30, told: Infinity }],
    ['what came of one cannot be taken', { at: Infinity, told: 5 }],
  ])('fails where %s, whoever asked for it', async (_, { at, told }) => {
    let count = 0
    function* failing() {
      for (const part of parts) {
        if (part === at) throw new RangeError('there is no more')
        yield part
      }
    }
    const sharing = shareWork(failing(), {
      script: script('parentPort.postMessage({ index: task.index, done: task.part })'),
      setup: null,
      helpers: 2,
      here: (part) => part,
      send: (part) => part,
      onDone() {
        if (++count === told) throw new RangeError('that is too much')
      },
    })
    await expect(sharing).rejects.toThrow(RangeError)
  })
})
