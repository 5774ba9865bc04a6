import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readFrom, sinkTo } from '../../src/io/descriptors.ts'
import { folderWith } from '../support/folder.ts'

/** A descriptor of a file that holds a text. */
function opened(flags: string, text = ''): { readonly descriptor: number; readonly file: string } {
  const file = join(folderWith({ 'a.txt': text }), 'a.txt')
  const descriptor = openSync(file, flags)
  onTestFinished(() => closeSync(descriptor))
  return { descriptor, file }
}

const none = (): never => {
  throw new Error('No stream was needed.')
}

async function textFrom(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all).toString('utf8')
}

test.skipIf(process.platform === 'win32')('a file is written at once, without a stream', () => {
  const { descriptor, file } = opened('w')
  const sink = sinkTo(descriptor, none)
  sink.write('größer\n')
  sink.write('')
  sink.write('last')
  expect(readFileSync(file, 'utf8')).toBe('größer\nlast')
})

test.skipIf(process.platform === 'win32')('what cannot be written is told', () => {
  const sink = sinkTo(opened('r').descriptor, none)
  const told: (string | undefined)[] = []
  sink.on('error', ({ code }) => told.push(code))
  sink.write('text')
  expect(told).toEqual(['EBADF'])
})

test.skipIf(process.platform === 'win32')('the stream takes over where one must not wait, and loses nothing', async () => {
  const child = spawn(process.execPath, ['-e', 'let all = 0; process.stdin.on("data", (piece) => { all += piece.length }).on("end", () => console.log(all))'])
  const descriptor = (child.stdin as unknown as { readonly _handle: { readonly fd: number } })._handle.fd
  const sink = sinkTo(descriptor, () => child.stdin)
  for (let i = 0; i < 10; i++) sink.write('a'.repeat(100_000))
  child.stdin.end()
  expect(await textFrom(child.stdout)).toBe('1000000\n')
})

test.skipIf(process.platform === 'win32')('nowhere takes all without a stream, and gives nothing', async () => {
  const device = openSync('/dev/null', 'r+')
  onTestFinished(() => closeSync(device))
  const sink = sinkTo(device, none)
  sink.on('error', none)
  sink.write('text')
  expect(await textFrom(readFrom(device, none))).toBe('')
})

test('what is no file and no pipe is left to the stream', () => {
  const device = openSync(process.platform === 'win32' ? '\\\\.\\NUL' : '/dev/zero', 'w')
  onTestFinished(() => closeSync(device))
  const written: string[] = []
  const sink = sinkTo(device, () => ({ write: (text) => written.push(String(text)), on: () => undefined }))
  sink.write('text')
  expect(written).toEqual(['text'])
})

test.skipIf(process.platform === 'win32').each([['nothing', ''], ['a few lines', 'one\ntwo\n'], ['more than a piece', 'long '.repeat(40_000)]])('%s is read to its end', async (_, text) => {
  expect(await textFrom(readFrom(opened('r', text).descriptor, none))).toBe(text)
})
