import { describe, expect, test } from 'vitest'
import { judge, notPassing } from '../support/harness-run.ts'

describe('a run that lacks one file', () => {
  const owners: Readonly<Record<string, string>> = {
    'task.md': 'HG17',
    'argv.json': 'HG17',
    'trace.jsonl': 'HG17',
    'config/config.json': 'HG17',
    'backend/stdout.log': 'HG17',
    'backend/stderr.log': 'HG17',
    'backend/agent-result.txt': 'HG16',
    'patch.diff': 'HG14',
    'tests/result.json': 'HG15',
    'tests/output.log': 'HG15',
    'baseline/report.json': 'HG13',
    'fixture/manifest.json': 'HG10',
    'report.json': 'HG01',
  }
  test.each(Object.entries(owners))('%s fails one gate, and is named', (path, owner) => {
    const { gates, verdict } = judge({ files: { [path]: null } })
    const failing = gates.filter(({ status }) => status === 'fail')
    expect([verdict, failing.map(({ id }) => id as string)]).toEqual(['fail', [owner]])
    expect(failing[0]?.evidence.map(({ file }) => file as string)).toEqual([path.replace('config.json', '*.json')])
  })

  test('only where it must have it', () => {
    expect(judge({ files: { 'backend/events.jsonl': null } }).verdict).toBe('pass')
  })
})

describe('a run that passes', () => {
  test('passes every gate, and warns of nothing', () => {
    const judgement = judge()
    expect(notPassing(judgement)).toEqual([])
    expect(judgement).toMatchObject({ verdict: 'pass', warnings: [], agentResult: { code: 'valid-completed', caseError: null } })
  })
})
