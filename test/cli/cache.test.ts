import { createHash } from 'node:crypto'
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { generateTree } from '../../bench/tree.mjs'
import { LAN_ADDRESS, LAN_URL } from '../scan/corpus/hosts.ts'
import { exactCanary, protectedVariables, shapedCanary, tracesIn } from '../support/canaries.ts'
import { failingRun, passingRun } from '../support/cited-runs.ts'
import { notes, notesPath } from '../support/documents.ts'
import { cleanEnvironment, folderWith, git, repositoryWith, temporaryFolder, writeFiles } from '../support/folder.ts'
import { RUN_ID } from '../support/harness-run.ts'
import { plant } from '../support/planted.ts'
import { callProgram, programFile, runProgram } from '../support/program.ts'

const DOCUMENT = `.sot/${notesPath('Widget')}`
const loose = notes('Widget', '\n## Minutes\n\nSee cto-work-101.\n')
const tree = { [DOCUMENT]: loose, [`.sot/${notesPath('Gadget')}`]: notes('Gadget') }

/** A folder to check, and a place for its cache. */
function setUp(files: Readonly<Record<string, string | Uint8Array>> = tree) {
  const cache = temporaryFolder()
  const cwd = folderWith(files)
  const environment: Record<string, string> = { XDG_CACHE_HOME: cache, XDG_STATE_HOME: temporaryFolder() }
  const call = (...args: readonly string[]) => callProgram('validate-cto-child', ['--now', '2026-06-30', ...args], { cwd, environment })
  return { cache, cwd, environment, call, folder: join(cache, 'sotlint') }
}

type SetUp = ReturnType<typeof setUp>

const cacheFile = ({ folder }: Pick<SetUp, 'folder'>): string => join(folder, readdirSync(folder).find((name) => name.endsWith('.cache')) ?? 'none')

/** What the cache was good for, as `--debug` has it. */
async function use({ call }: Pick<SetUp, 'call'>, ...args: readonly string[]): Promise<string> {
  const { err } = await call('--debug', ...args)
  return /debug: (nothing has changed|documents noted by an earlier run: \d+ of \d+)/.exec(err)?.[1] ?? 'no cache'
}

const UNCHANGED = 'nothing has changed'

/** Files that were written just now are not trusted; a clock that is ahead makes them old enough. */
beforeEach(() => {
  const now = Date.now.bind(Date)
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000)
})
afterEach(() => void vi.restoreAllMocks())

describe('a second run', () => {
  test('repeats the first where nothing has changed', async () => {
    const at = setUp()
    expect(await use(at)).toBe('documents noted by an earlier run: 0 of 2')
    expect(await use(at)).toBe(UNCHANGED)
    expect(await use(at, '--format', 'json')).toBe(UNCHANGED)
  })

  test('reads what has changed, and nothing else', async () => {
    const at = setUp()
    await at.call()
    writeFiles(at.cwd, { [DOCUMENT]: notes('Widget') })
    expect(await use(at)).toBe('documents noted by an earlier run: 1 of 2')
    expect(await use(at)).toBe(UNCHANGED)
  })

  test('knows a document that is as it was before', async () => {
    const at = setUp()
    await at.call()
    writeFiles(at.cwd, { [DOCUMENT]: notes('Widget') })
    await at.call()
    writeFiles(at.cwd, { [DOCUMENT]: loose })
    expect(await use(at)).toBe(UNCHANGED)
  })

  test('sees an edit of the same size in a file whose times were put back', async () => {
    const at = setUp()
    expect((await at.call()).out).toContain('ref-form')
    const file = join(at.cwd, DOCUMENT)
    const { atime, mtime } = statSync(file)
    writeFileSync(file, loose.replace('cto-work-101', 'CTO-work-101'))
    utimesSync(file, atime, mtime)
    expect(await use(at)).toBe('documents noted by an earlier run: 1 of 2')
  })

  test('compares bytes where a file was changed shortly before it was read', async () => {
    vi.restoreAllMocks()
    const at = setUp()
    await at.call()
    // The file system may give the same time to what is written now; the text tells.
    writeFileSync(join(at.cwd, DOCUMENT), loose.replace('cto-work-101', 'CTO-work-101'))
    expect(await use(at)).toBe('documents noted by an earlier run: 1 of 2')
  })

  test('compares bytes in CI, where times say nothing', async () => {
    const at = setUp()
    const inCi = { ...at, call: (...args: readonly string[]) => callProgram('validate-cto-child', ['--now', '2026-06-30', ...args], { cwd: at.cwd, environment: { ...at.environment, CI: 'true' } }) }
    await inCi.call()
    for (const path of Object.keys(tree)) utimesSync(join(at.cwd, path), 1, 2)
    expect(await use(inCi)).toBe(UNCHANGED)
  })

  test('has its findings anew on another day, under another policy, with other exceptions', async () => {
    const at = setUp()
    await at.call()
    expect(await use(at, '--now', '2026-07-01')).toBe('documents noted by an earlier run: 2 of 2')
    expect(await use(at, '--no-inline-config')).toBe('documents noted by an earlier run: 2 of 2')
    writeFiles(at.cwd, { 'sotlint.config.yaml': 'version: 1\nextends: cto-child\nwork:\n  external: [OTHER-1]\n' })
    expect(await use(at)).toMatch(/^(?:no cache|documents noted by an earlier run: 0 of 2)$/)
  })

  test('has what was a future date judged anew when its day has come', async () => {
    const at = setUp({ [DOCUMENT]: notes('Widget').replace(/^last_reviewed: .*$/m, 'last_reviewed: 2026-08-01') })
    const early = await at.call('--now', '2026-06-30')
    const late = await at.call('--now', '2026-08-01')
    expect([early.out.includes('dates-in-order'), late.out.includes('dates-in-order')]).toEqual([true, false])
    expect(late).toEqual(await at.call('--now', '2026-08-01', '--no-cache'))
  })

  test('compares with the older version that is asked for', async () => {
    const { environment } = setUp()
    const cwd = repositoryWith(tree)
    const call = (...args: readonly string[]) => callProgram('validate-cto-child', ['--now', '2026-06-30', ...args], { cwd, environment })
    writeFiles(cwd, { [DOCUMENT]: notes('Widget', '\nAnother sentence.\n') })
    git(cwd, 'commit', '-q', '-a', '-m', 'Go on')
    const [now, then] = [await call('--since', 'HEAD'), await call('--since', 'HEAD~1')]
    expect(then.out).not.toBe(now.out)
    expect([now, then]).toEqual([await call('--since', 'HEAD', '--no-cache'), await call('--since', 'HEAD~1', '--no-cache')])
  })

  test('shares what is known between the folder and the index', async () => {
    const { environment } = setUp()
    const cwd = repositoryWith(tree)
    const call = (...args: readonly string[]) => callProgram('validate-cto-child', ['--now', '2026-06-30', ...args], { cwd, environment })
    await call()
    writeFiles(cwd, { [DOCUMENT]: notes('Widget') })
    git(cwd, 'add', '-A')
    expect(await use({ call }, '--staged')).toBe('documents noted by an earlier run: 1 of 2')
    expect(await use({ call }, '--staged')).toBe(UNCHANGED)
  })
})

describe('what was asked elsewhere is asked again', () => {
  /** Compares with and without the cache, twice, and gives the output. */
  async function same({ call }: SetUp): Promise<string> {
    const plain = await call('--format', 'json', '--no-cache')
    expect([await call('--format', 'json'), await call('--format', 'json')]).toEqual([plain, plain])
    return plain.out
  }

  test('of runs that documents cite, as they come, change and go', async () => {
    const claim = notes('Widget', `\n## Loop Pass Evidence - 2026-06-01\n\n- Run artifact directory: \`harness-runs/${RUN_ID}\`.\n- Report status: \`pass\`.\n- Case model: \`other\`.\n`)
    const at = setUp({ ...tree, [DOCUMENT]: claim })
    const outputs = [await same(at)]
    for (const run of [passingRun, failingRun, passingRun]) {
      rmSync(join(at.cwd, 'harness-runs'), { recursive: true, force: true })
      writeFiles(join(at.cwd, 'harness-runs', RUN_ID), run.files)
      outputs.push(await same(at))
    }
    rmSync(join(at.cwd, 'harness-runs'), { recursive: true })
    outputs.push(await same(at))
    expect(outputs.map((out) => outputs.indexOf(out))).toEqual([0, 1, 2, 1, 0])
  })

  test('of commits that documents cite', async () => {
    const at = setUp({})
    const [cwd, hermes] = [join(at.cwd, 'child'), join(at.cwd, 'hermes')]
    writeFiles(cwd, { ...tree, 'sotlint.config.yaml': 'extends: cto-child\ncitations: {repositories: {Hermes commit: ../hermes}}\n' })
    const cite = (commit: string) => writeFiles(cwd, { [DOCUMENT]: notes('Widget', `\n## Widget Evidence - 2026-06-01\n\n- Hermes commit: \`${commit} Begin\`.\n`) })
    cite('0badc0de')
    const here = { ...at, call: (...args: readonly string[]) => callProgram('validate-cto-child', ['--now', '2026-06-30', ...args], { cwd, environment: at.environment }) }
    const without = await same(here)
    mkdirSync(hermes)
    git(hermes, 'init', '-q')
    git(hermes, 'commit', '-q', '--allow-empty', '-m', 'Begin')
    const unknown = await same(here)
    cite(git(hermes, 'rev-parse', '--short=8', 'HEAD').trim())
    const known = await same(here)
    git(hermes, 'commit', '-q', '--amend', '--allow-empty', '-m', 'Begin anew')
    git(hermes, 'reflog', 'expire', '--expire=now', '--all')
    git(hermes, 'gc', '-q', '--prune=now')
    expect([without.includes('unreachable'), unknown.includes('commit-unknown'), known.includes('commit-unknown'), (await same(here)).includes('commit-unknown')]).toEqual([true, true, false, true])
  })
})

describe('no cache is used', () => {
  test('where the call says so, or puts things right', async () => {
    for (const args of [['--no-cache'], ['--fix-dry-run']]) {
      const at = setUp()
      await at.call(...args)
      expect(existsSync(at.folder)).toBe(false)
    }
  })

  test('in the very repository or project that is checked', async () => {
    for (const cwd of [folderWith(tree), repositoryWith(tree)]) {
      for (const environment of [{ HOME: cwd }, { XDG_CACHE_HOME: join(cwd, 'cache') }]) await callProgram('validate-cto-child', [], { cwd, environment })
      expect([existsSync(join(cwd, '.cache')), existsSync(join(cwd, 'cache'))]).toEqual([false, false])
    }
  })

  test('where a protected value is at hand, be it one that cannot be sought', async () => {
    for (const value of [exactCanary.url, 'x']) {
      const at = setUp()
      await at.call()
      const before = readFileSync(cacheFile(at))
      const guarded = (...args: readonly string[]) => callProgram('validate-cto-child', args, { cwd: at.cwd, environment: { ...at.environment, ...protectedVariables, CTO_HARNESS_CASE_LOCAL_BASE_URL: value } })
      expect(await use({ call: guarded })).toBe('no cache')
      expect(readFileSync(cacheFile(at)).equals(before)).toBe(true)
    }
  })

  test('that lies in a folder where others may write, or is reached through a link', async () => {
    const at = setUp()
    await at.call()
    chmodSync(at.folder, 0o777)
    expect(await use(at)).toBe('documents noted by an earlier run: 0 of 2')
    chmodSync(at.folder, 0o700)
    expect(await use(at)).toBe(UNCHANGED)
    const file = cacheFile(at)
    chmodSync(file, 0o666)
    expect(await use(at)).toBe('documents noted by an earlier run: 0 of 2')
    const elsewhere = join(at.cache, 'elsewhere')
    writeFileSync(elsewhere, readFileSync(file), { mode: 0o600 })
    rmSync(file)
    symlinkSync(elsewhere, file)
    expect(await use(at)).toBe('documents noted by an earlier run: 0 of 2')
    // The link was replaced, and not followed.
    expect(statSync(elsewhere).isFile()).toBe(true)
    expect(await use(at)).toBe(UNCHANGED)
  })

  test.runIf(process.getuid?.() === 0)('that belongs to somebody else', async () => {
    const at = setUp()
    await at.call()
    chownSync(cacheFile(at), 65_534, 65_534)
    expect(await use(at)).toBe('documents noted by an earlier run: 0 of 2')
  })
})

describe('--cache-location', () => {
  test('names the folder, wherever it lies', async () => {
    const at = setUp()
    await at.call('--cache-location', 'notes')
    expect(readdirSync(join(at.cwd, 'notes'))).toEqual([expect.stringMatching(/^[0-9a-f]{32}-[0-9a-f]{8}\.cache$/)])
    expect(await use(at, '--cache-location', 'notes')).toBe(UNCHANGED)
    expect(existsSync(at.folder)).toBe(false)
  })

  test.each([[['--cache-location', ''], 'was given no folder'], [['--cache-strategy', 'contents'], 'did you mean `content`?']])('%j is refused', async (args, says) => {
    const { code, err } = await setUp().call(...args)
    expect([code, err]).toEqual([2, expect.stringContaining(says)])
  })
})

describe('whatever becomes of the file', () => {
  test('the output is the same', async () => {
    const at = setUp({ ...tree, [`.sot/${notesPath('Sprocket')}`]: notes('Sprocket', '\nSee cto-work-102.\n') })
    const plain = await at.call('--no-cache')
    await at.call()
    const file = cacheFile(at)
    const whole = readFileSync(file)
    // One run with nothing new, and one that needs all that is noted.
    const both = async () => [await at.call(), await at.call('--no-inline-config')]
    const damages = fc.oneof(
      fc.nat({ max: whole.length - 1 }).map((size) => whole.subarray(0, size)),
      fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 })).map(([at, flip]) => Buffer.from(whole).fill((whole[at] ?? 0) ^ flip, at, at + 1)),
      fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 200 })).map(([at, size]) => Buffer.concat([whole.subarray(0, at), Buffer.alloc(size), whole.subarray(at + size)])),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.concat([whole, bytes, Buffer.from('x')])),
      fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
      fc.constant(Buffer.from(whole.toString('latin1').replace('sotlint cache 1', 'sotlint cache 9'), 'latin1')),
    )
    await fc.assert(
      fc.asyncProperty(damages, async (bytes) => {
        writeFileSync(file, bytes)
        expect(await both()).toEqual([plain, plain])
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  test('a folder in its place, or none that can be made, changes nothing', async () => {
    const at = setUp()
    const plain = await at.call('--no-cache')
    await at.call()
    const file = cacheFile(at)
    rmSync(file)
    mkdirSync(file)
    expect(await at.call()).toEqual(plain)
    rmSync(at.folder, { recursive: true })
    writeFileSync(at.folder, '')
    expect(await at.call()).toEqual(plain)
    for (const location of ['/proc/none', '/dev/null/none', '/dev/full']) expect(await at.call('--cache-location', location)).toEqual(plain)
  })

  test('a folder that may not be written leaves what is there in use', () => {
    const { cwd, environment, folder } = setUp()
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [programFile('validate-cto-child'), '--now', '2026-06-30', '--cache-location', folder, ...args], { cwd, env: { ...cleanEnvironment(cwd), ...environment }, encoding: 'utf8', ...user })
    for (const path of [cwd, dirname(folder)]) chmodSync(path, 0o755)
    runProgram('validate-cto-child', ['--now', '2026-06-30', '--cache-location', folder], { cwd, environment })
    chmodSync(folder, 0o555)
    const { stdout, stderr, status } = run('--no-inline-config')
    const plain = run('--no-inline-config', '--no-cache')
    expect([stdout, stderr, status]).toEqual([plain.stdout, plain.stderr, plain.status])
    expect(readdirSync(folder)).toHaveLength(1)
    chmodSync(folder, 0o755)
  })

  test('a disk that is full leaves the last one in its place, and no draft', async () => {
    const at = setUp()
    await at.call()
    const before = readFileSync(cacheFile(at))
    // A limit on the size of files fails a write as a full disk does: in the middle.
    const big = Object.fromEntries(generateTree(40).map(({ path, text }) => [`.sot/${path}`, text]))
    writeFiles(at.cwd, big)
    const script = `ulimit -f 64; trap '' XFSZ; exec "$0" "$@"`
    const child = spawnSync('bash', ['-c', script, process.execPath, programFile('validate-cto-child'), '--now', '2026-06-30', '--debug'], { cwd: at.cwd, env: { ...cleanEnvironment(at.cwd), ...at.environment }, encoding: 'utf8' })
    const plain = await at.call('--no-cache')
    expect([child.stdout, child.status]).toEqual([plain.out, plain.code])
    expect(child.stderr).toContain('debug: cache not written')
    expect(readdirSync(at.folder)).toHaveLength(1)
    expect(readFileSync(cacheFile(at)).equals(before)).toBe(true)
  })
})

describe('two processes at once, and those that are killed', () => {
  test('leave a cache that says what the documents do', async () => {
    const files = Object.fromEntries(generateTree(12).map(({ path, text }) => [`.sot/${path}`, text]))
    const at = setUp(files)
    const start = (...args: readonly string[]) =>
      spawn(process.execPath, [programFile('validate-cto-child'), ...args], { cwd: at.cwd, env: { ...cleanEnvironment(at.cwd), ...at.environment }, stdio: 'ignore' })
    const ended = (child: ReturnType<typeof start>) => new Promise<void>((resolve) => void child.once('exit', () => resolve()))
    const edit = (round: number) => writeFiles(at.cwd, { [Object.keys(files)[round % 12] ?? '']: `${Object.values(files)[round % 12]}\nSee cto-work-10${round}.\n` })
    for (let round = 0; round < 5; round++) {
      edit(round)
      // Different days write different outcomes to the same file.
      const children = [start('--now', '2026-06-01'), start('--now', '2026-06-02'), start('--now', '2026-06-30')]
      const all = Promise.all(children.map(ended))
      await wait(40 + round * 60)
      for (const child of children.slice(round % 2)) child.kill('SIGKILL')
      await all
      const plain = await at.call('--no-cache')
      expect(await at.call()).toEqual(plain)
      expect(await at.call()).toEqual(plain)
    }
  }, 60_000)
})

describe('the file holds no value', () => {
  test('nor in the name of a file that is not read, or of a folder that a commit has', async () => {
    const [name, folder] = [`${LAN_ADDRESS}.bin`, LAN_ADDRESS]
    const cwd = repositoryWith({ ...Object.fromEntries(Object.entries(tree).map(([path, text]) => [`${folder}/${path}`, text])), [`${folder}/.sot/${name}`]: '', [`${folder}/.sot/plain.bin`]: '' })
    const at = setUp({})
    for (const args of [[], ['--since', 'HEAD']]) {
      const { code, err } = await callProgram('validate-cto-child', ['--now', '2026-06-30', ...args, folder], { cwd, environment: at.environment })
      expect(code, err).toBe(0)
      expect(readFileSync(cacheFile(at)).includes(LAN_ADDRESS)).toBe(false)
    }
    const plain = setUp({ ...tree, '.sot/plain.bin': '' })
    await plain.call()
    expect(readFileSync(cacheFile(plain)).includes('plain.bin')).toBe(true)
  })

  test('of any document, in any form, and nothing from which one could be guessed', async () => {
    const planted = temporaryFolder()
    const { paths } = plant(planted, shapedCanary)
    const at = setUp()
    const folder = temporaryFolder()
    for (const path of [...paths, '.', join(planted, 'documents')]) await callProgram('sotlint', ['check', '--cache-location', folder, path], { cwd: join(planted, 'repository'), environment: at.environment })
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.flatMap((bytes) => [...tracesIn(bytes.toString('latin1')), ...tracesIn(bytes.toString('utf16le'))])).toEqual([])
  }, 60_000)

  test('of one that is nothing but a value: neither its digest, nor its size, nor its facts', async () => {
    const at = setUp({ ...tree, [`.sot/${notesPath('Sprocket')}`]: LAN_URL })
    expect(await use(at)).toBe('documents noted by an earlier run: 0 of 3')
    const bytes = readFileSync(cacheFile(at))
    for (const digest of ['sha1', 'sha256', 'md5'].map((name) => createHash(name).update(LAN_URL).digest())) {
      expect([bytes.includes(digest), bytes.includes(digest.toString('hex')), bytes.includes(digest.toString('base64'))]).toEqual([false, false, false])
    }
    // It is read each time, and the outcome stands under a key that lies elsewhere.
    expect(await use(at)).toBe(UNCHANGED)
    expect(await use(at, '--no-inline-config')).toBe('documents noted by an earlier run: 2 of 3')
    const keyless = (...args: readonly string[]) => callProgram('validate-cto-child', ['--now', '2026-06-30', ...args], { cwd: at.cwd, environment: { ...at.environment, XDG_STATE_HOME: at.cwd, SOTLINT_FINGERPRINT_KEY: 'short' } })
    expect(await use({ call: keyless })).toBe('documents noted by an earlier run: 2 of 3')
  })

  test('keeps its folder tidy, and leaves what is not its own', async () => {
    const at = setUp()
    await at.call()
    const own = cacheFile(at)
    const draft = `${own}.0123456789ab.tmp`
    const others = Array.from({ length: 70 }, (_, index) => join(at.folder, `${index.toString(16).padStart(32, '0')}-01234567.cache`))
    const foreign = ['notes.cache', 'a.tmp'].map((name) => join(at.folder, name))
    for (const [index, path] of [draft, ...others, ...foreign].entries()) {
      writeFileSync(path, '')
      utimesSync(path, 1, 1000 + index)
    }
    await at.call('--now', '2026-07-01')
    expect([existsSync(draft), existsSync(own), ...foreign.map((path) => existsSync(path))]).toEqual([false, true, true, true])
    expect(others.filter((path) => existsSync(path))).toEqual(others.slice(-63))
  })

  test('stays as small as what it is about', async () => {
    const at = setUp()
    for (let round = 0; round < 24; round++) {
      writeFiles(at.cwd, { [DOCUMENT]: notes('Widget', `\nSee CTO-WORK-1${round + 10}.\n`) })
      await at.call()
    }
    const size = statSync(cacheFile(at)).size
    for (let round = 0; round < 10; round++) {
      writeFiles(at.cwd, { [DOCUMENT]: notes('Widget', `\nSee CTO-WORK-2${round + 10}.\n`) })
      await at.call()
    }
    expect(statSync(cacheFile(at)).size).toBeLessThan(size * 1.2)
  }, 60_000)
})
