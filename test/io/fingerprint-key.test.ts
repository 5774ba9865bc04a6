import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFingerprintKey } from '../../src/io/fingerprint-key.ts'
import { packageFolder } from '../support/build.ts'
import { repositoryWith, temporaryFolder } from '../support/folder.ts'

const fileIn = (state: string) => join(state, 'sotlint/fingerprint.key')

describe('the key', () => {
  test('is made once, and for its owner alone', () => {
    const state = temporaryFolder()
    const key = readFingerprintKey({ XDG_STATE_HOME: state })
    expect(key).toHaveLength(32)
    expect(statSync(fileIn(state)).mode & 0o777).toBe(0o600)
    expect(readFileSync(fileIn(state))).toEqual(key)
    expect(readFingerprintKey({ XDG_STATE_HOME: state })).toEqual(key)
    expect(readdirSync(join(state, 'sotlint'))).toEqual(['fingerprint.key'])
  })

  test('lies in the home folder unless told otherwise', () => {
    const home = temporaryFolder()
    expect(readFingerprintKey({ HOME: home, XDG_STATE_HOME: 'relative' })).toHaveLength(32)
    expect(readdirSync(join(home, '.local/state/sotlint'))).toEqual(['fingerprint.key'])
  })

  test('comes from the variable where that is set', () => {
    const state = temporaryFolder()
    const bytes = Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7))
    for (const text of [bytes.toString('hex'), bytes.toString('base64'), bytes.toString('base64url'), ` ${bytes.toString('hex').toUpperCase()}\n`]) {
      expect(Buffer.from(readFingerprintKey({ SOTLINT_FINGERPRINT_KEY: text, XDG_STATE_HOME: state }) ?? [])).toEqual(bytes)
    }
    expect(readdirSync(state)).toEqual([])
  })

  test('is one for two processes that make it at once', async () => {
    const state = temporaryFolder()
    const module = new URL('dist/src/io/fingerprint-key.js', `file://${packageFolder}`).href
    const code = `import { readFingerprintKey } from ${JSON.stringify(module)}; process.stdout.write(Buffer.from(readFingerprintKey(process.env)).toString('hex'))`
    const run = () =>
      new Promise<string>((resolve) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', code], { env: { XDG_STATE_HOME: state } })
        let out = ''
        child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
        child.on('close', () => resolve(out))
      })
    const keys = await Promise.all(Array.from({ length: 6 }, run))
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(new Set(keys).size).toBe(1)
    expect(readdirSync(join(state, 'sotlint'))).toEqual(['fingerprint.key'])
  })
})

test.each(['word', 'ab'.repeat(16), 'ab'.repeat(33), `${'ab'.repeat(31)}zz`])('the variable is refused when it holds %j, and not repeated', (text) => {
  expect(() => readFingerprintKey({ SOTLINT_FINGERPRINT_KEY: text })).toThrow(expect.objectContaining({ code: 'USAGE', message: expect.not.stringContaining(text) }))
})

describe('there is no key', () => {
  test('where nothing says where it belongs', () => expect(readFingerprintKey({})).toBeNull())
  test('where no folder can be made', () => expect(readFingerprintKey({ XDG_STATE_HOME: '/proc/none/such' })).toBeNull())

  test('where it would lie in a repository', () => {
    const folder = repositoryWith({ 'a.md': '' })
    expect(readFingerprintKey({ XDG_STATE_HOME: join(folder, 'state') })).toBeNull()
    expect(readdirSync(folder)).not.toContain('state')
  })

  test('where nothing can be written', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'sotlint'), '')
    expect(readFingerprintKey({ XDG_STATE_HOME: folder })).toBeNull()
  })
})

describe('the file is refused', () => {
  const refused = (prepare: (file: string) => void) => {
    const state = temporaryFolder()
    mkdirSync(join(state, 'sotlint'))
    prepare(fileIn(state))
    expect(() => readFingerprintKey({ XDG_STATE_HOME: state })).toThrow(expect.objectContaining({ code: 'FILE_UNREADABLE' }))
  }
  test('when others may read it', () => refused((file) => {
    writeFileSync(file, Buffer.alloc(32))
    chmodSync(file, 0o644)
  }))
  test('when it is cut', () => refused((file) => writeFileSync(file, Buffer.alloc(16), { mode: 0o600 })))
  test('when it is a link', () => refused((file) => symlinkSync('/etc/hostname', file)))
  test('when it is a folder', () => refused((file) => mkdirSync(file, { mode: 0o700 })))
})
