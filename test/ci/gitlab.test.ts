import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { folderWith } from '../support/folder.ts'
import { jobWith, readComponent, runJob } from '../support/gitlab-component.ts'
import { programFile } from '../support/program.ts'
import { withPrograms } from '../support/programs.ts'
import { elements, readXml } from '../support/read-xml.ts'
import { schemaCheck } from '../support/schema-faults.ts'

const path = `.sot/${notesPath('Widget')}`
const badProject = { [path]: notes('Widget').replace(/^# .*$/m, '# Something else') }
const gitlabFaults = schemaCheck('gitlab-code-quality.schema.json')

/** An npm that puts our programs where a package would have them. */
const npm = `echo "npm $*"
mkdir -p "$3/node_modules/.bin"
put() {
  printf '#!/bin/sh\\nexec node "%s" "$@"\\n' "$2" > "$1"
  chmod +x "$1"
}
put "$3/node_modules/.bin/sotlint" '${programFile('sotlint')}'
put "$3/node_modules/.bin/validate-cto-child" '${programFile('validate-cto-child')}'
`

function run(files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}, shell: 'bash' | 'sh' = 'bash') {
  const checkout = folderWith(files)
  const job = jobWith(inputs)
  const { code, log } = runJob(job, shell, { checkout, home: folderWith({}), programs: withPrograms({ npm }) })
  const read = (name: 'codequality' | 'junit') => {
    const file = join(checkout, job.artifacts.reports[name] ?? '')
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
  return { checkout, code, log, quality: read('codequality'), junit: read('junit') }
}

describe('the job', () => {
  test.each(['bash', 'sh'] as const)('passes a good tree, and leaves both reports (%s)', (shell) => {
    const { checkout, code, junit, log, quality } = run(cleanProject, {}, shell)
    expect([code, JSON.parse(quality), readXml(junit).attributes['failures']]).toEqual([0, [], '0'])
    expect(log).toMatch(new RegExp(`^npm install --prefix /.* --ignore-scripts --no-audit --no-fund sotlint@${packageJson.version}\n`))
    expect(readdirSync(checkout).sort()).toEqual(['.sot', 'gl-code-quality-report.json', 'sotlint-junit.xml'])
  })

  test('fails for a bad tree, with paths that begin at the root of the project', () => {
    const { code, junit, log, quality } = run({ [`child/${path}`]: badProject[path] ?? '' }, { 'working-directory': 'child' })
    expect(code).toBe(1)
    expect(gitlabFaults(JSON.parse(quality))).toEqual([])
    expect(JSON.parse(quality)).toEqual([expect.objectContaining({ check_name: 'title-is-h1/title-h1', location: expect.objectContaining({ path: `child/${path}` }) })])
    expect(elements(readXml(junit), 'failure')).toHaveLength(1)
    expect(log).toContain('1 error in 1 of 1 file.')
  })

  test('fails where there is nothing to check, and says it in both reports', () => {
    const { code, junit, quality } = run({ 'README.md': '# Nothing\n' })
    expect([code, JSON.parse(quality)[0].check_name, elements(readXml(junit), 'error').length]).toEqual([2, 'NO_ROOT', 1])
  })

  test('takes paths, options and a budget of warnings', () => {
    const late = notes('Widget').replace(/last_reviewed: .*/, 'last_reviewed: 2026-05-01')
    const { code, log } = run({ ...cleanProject, [path]: late }, { command: 'check', paths: `\n${path}\n`, arguments: '--now\n2026-06-30\n', 'max-warnings': '0' }, 'sh')
    expect([code, log]).toEqual([1, expect.stringContaining('dates-in-order')])
  })

  test.each(['bash', 'sh'] as const)('takes no input for a program (%s)', (shell) => {
    const nasty = '$(touch hacked) `touch hacked`; touch hacked "\' || touch hacked\nEND\ntouch hacked\n'
    const { checkout, code } = run(cleanProject, { since: nasty, arguments: nasty, paths: nasty }, shell)
    expect([code, readdirSync(checkout).includes('hacked')]).toEqual([2, false])
  })

  test('is not led elsewhere', () => {
    const { checkout, code } = run(cleanProject, { 'working-directory': '$(touch hacked)' })
    expect([code, readdirSync(checkout)]).toEqual([1, ['.sot']])
  })

  test.each([['version', 'latest'], ['version', '1.0.0; touch hacked'], ['command', 'gate'], ['max-warnings', '-1 --fix']])('is not made where `%s` is %j', (name, value) => {
    expect(() => jobWith({ [name]: value })).toThrow(name)
  })
})

describe('the template', () => {
  const { inputs, jobs } = readComponent()
  const text = JSON.stringify(jobs)

  test('has one job, of keys that GitLab knows', () => {
    expect(Object.keys(jobs)).toEqual(['sotlint'])
    expect(Object.keys(jobs['sotlint'] ?? {})).toEqual(['stage', 'image', 'variables', 'script', 'artifacts'])
    expect(jobs['sotlint']?.artifacts).toEqual({ when: 'always', reports: { codequality: 'gl-code-quality-report.json', junit: 'sotlint-junit.xml' } })
  })

  test('says what each input is, and uses it', () => {
    for (const [name, input] of Object.entries(inputs)) {
      expect(Object.keys(input).filter((key) => !['default', 'description', 'options', 'regex'].includes(key)), name).toEqual([])
      expect(input).toMatchObject({ default: expect.any(String), description: expect.stringMatching(/\.$/) })
    }
    const used = [...text.matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(([, name]) => name)
    expect([...new Set(used)].sort()).toEqual(Object.keys(inputs).sort())
  })

  test('puts inputs into variables that stay as they are, and none into the script', () => {
    expect(jobs['sotlint']?.script.filter((line) => line.includes('$[['))).toEqual([])
    expect(Object.values(jobs['sotlint']?.variables ?? {}).filter(({ expand }) => expand)).toEqual([])
  })

  test('installs the version that it comes with', () => {
    expect(inputs['version']?.default).toBe(packageJson.version)
  })
})
