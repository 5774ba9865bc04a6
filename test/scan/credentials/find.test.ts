import { describe, expect, test } from 'vitest'
import { findCredentials, lintCorpus, lintText } from '../../../src/index.ts'
import { noSecret } from '../../../rules/no-secret.ts'
import { isSuspicious } from '../../../src/scan/credentials/suspect.ts'
import { HOOKS_URL } from '../corpus/hosts.ts'

const letters = (count: number) => 'q7Xv2LmP9sKd4RtY8wZb3NcF6hJg1TQa5'.repeat(8).slice(0, count)
const upper = (count: number) => letters(200).replace(/[^A-Z0-9]/g, '').slice(0, count)
/** One of each kind that the detector library knows, put together here so that no scanner of repositories stumbles over this file. */
const kinds: Readonly<Record<string, string>> = {
  'AWS access key': `AKIA${upper(16)}`,
  'AWS secret key': `aws_secret_access_key = ${letters(40)}`,
  'npm token': `npm_${letters(36)}`,
  'npm configuration': `//registry.npmjs.org/:_authToken=${letters(36)}`,
  'Slack token': ['xoxb', '123456789012', letters(24)].join('-'),
  'Slack hook': `${HOOKS_URL}/T${upper(8)}/B${upper(8)}/${letters(24)}`,
  'OpenAI key': `sk-${letters(20)}T3BlbkFJ${letters(20)}`,
  'Anthropic key': `sk-ant-api03-${letters(93)}AA`,
  'Linear key': `lin_api_${letters(40)}`,
  'SendGrid key': `SG.${letters(22)}.${letters(43)}`,
  'Shopify key': `shpat_${letters(32)}`,
  'GitHub token': `ghp_${letters(36)}`,
  'GitHub fine-grained token': `github_pat_${letters(82)}`,
}

const path = '03-PROTOCOLS/CTO-WIDGET-NOTES.md'
const places = async (text: string) => {
  const { findings, notRun } = lintCorpus(await findCredentials([{ path, text }]), { rules: [noSecret] })
  return { places: findings.map(({ place, severity }) => `${place.line}:${place.column} ${severity}`), notRun }
}

describe('the detector library', () => {
  for (const [kind, value] of Object.entries(kinds)) {
    test(`is asked for, and finds, one ${kind}`, async () => {
      expect(isSuspicious(value)).toBe(true)
      const found = await places(`\uFEFF# Notes\r\n\r\nSee ${value}\r\n`)
      expect(found.places).toContainEqual(expect.stringMatching(/^3:\d+ error$/))
      expect(found.places.every((place) => place.startsWith('3:'))).toBe(true)
    })
  }

  test('is not silenced by a comment of the document', async () => {
    const found = await places(`<!-- secretlint-disable -->\n\n${kinds['GitHub token']}\n`)
    expect(found.places).toEqual(['3:1 error'])
  })

  test('leaves commits, digests, runs and the keys of manuals alone', async () => {
    const text = `- \`${'974813b0'.repeat(5)} Turn\`\n- \`sha256:${'0a1b2c3d'.repeat(8)}\`\n- AKIAIOSFODNN7EXAMPLE\n- harness-runs/20260601T022535Z-sk-widget-1\n`
    expect((await places(text)).places).toEqual([])
  })

  test('is not asked about a text that holds nothing of the kind', async () => {
    const document = { path, text: 'The task-force asks: `CTO-WORK-030` is risk-free.\n' }
    expect(await findCredentials([document])).toEqual([document])
  })

  test('passes on rule and range, and nothing of what it found', async () => {
    const value = kinds['GitHub token'] ?? ''
    const [examined] = await findCredentials([{ path, text: value }])
    expect(examined?.credentials).toEqual([{ form: 'GitHub token', level: 'error', start: 0, end: value.length }])
    expect(JSON.stringify(examined?.credentials)).not.toContain(value.slice(4, 12))
  })
})

describe('a suspicious text that nobody examined', () => {
  const text = `# Notes\n\n${kinds['GitHub token']}\n`

  test('is said to be unchecked', () => {
    const said = { ruleId: 'no-secret', reason: 'the credential detector was not asked about a text that may hold a credential' }
    expect(lintCorpus([{ path, text }]).notRun).toContainEqual(said)
    expect(lintText(text).notRun).toContainEqual(said)
  })

  test('is not when it was examined, nor a text that is not suspicious', async () => {
    expect((await places(text)).notRun).toEqual([])
    expect(lintText('# Notes\n', { rules: [noSecret] }).notRun).toEqual([])
  })
})

test('no credential is in the facts that the rules read', async () => {
  const value = kinds['Linear key'] ?? ''
  const own = 'wdg7exampl3'
  const documents = [{ path, text: `---\ntitle: ${value}\nowner: "api_key=${own}"\n---\n\n# ${value}\n\n## CTO-WORK-101 - ${value}\n\nAcceptance:\n\n- \`${value}\` and api_key=${own}\n` }]
  let facts = ''
  const spy = { ...noSecret, check: (document: unknown) => void (facts = JSON.stringify(document)) }
  lintCorpus(await findCredentials(documents), { rules: [spy] })
  expect(facts).toContain('CTO-WORK-101')
  for (const secret of [value, own]) expect(facts).not.toContain(secret)
})
