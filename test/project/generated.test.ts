import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gatePageName, renderGateCatalogue, renderGatePage } from '../../src/report/gate-page.ts'
import { renderRuleCatalogue, renderRulePage } from '../../src/report/rule-page.ts'
import { compileSchema } from '../../src/policy/schema-check.ts'
import type { JsonObject } from '../../src/policy/schema-check.ts'
import policySchema from '../../schemas/policy.schema.json' with { type: 'json' }
import { expectFile } from '../support/expect-file.ts'
import { gateFiles, importGate, importRule, readPolicyData, renderGateIndex, renderPolicyModule, renderRuleIndex, ROOT, ruleIds } from '../support/generated.ts'
import { READ_SCHEMAS, renderCtoChildFields, renderReadSchema } from '../support/standalone.ts'

const ids = ruleIds()
const files = gateFiles()

describe('generated files', () => {
  test('rules/index.ts lists every rule', async () => {
    await expectFile('rules/index.ts', renderRuleIndex(ids))
  })

  test('rules/docs/README.md lists every rule and message', async () => {
    await expectFile('rules/docs/README.md', renderRuleCatalogue(await Promise.all(ids.map(importRule))))
  })

  for (const id of ids) {
    test(`rules/docs/${id}.md says what the rule says`, async () => {
      await expectFile(`rules/docs/${id}.md`, renderRulePage(await importRule(id)))
    })
  }

  test('no page is left of a rule that is gone', () => {
    const folder = new URL('rules/docs/', ROOT)
    const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'README.md' && name !== 'gates') : []
    expect(pages.filter((name) => !ids.includes(name.slice(0, -'.md'.length)))).toEqual([])
  })

  test('src/gates/list.ts lists every gate', async () => {
    await expectFile('src/gates/list.ts', renderGateIndex(files))
  })

  test('rules/docs/gates/README.md lists every gate and code', async () => {
    await expectFile('rules/docs/gates/README.md', renderGateCatalogue(await Promise.all(files.map(importGate))))
  })

  for (const file of files) {
    test(`the page of ${file} says what the gate says`, async () => {
      const gate = await importGate(file)
      await expectFile(`rules/docs/gates/${gatePageName(gate)}`, renderGatePage(gate))
    })
  }

  test('no page is left of a gate that is gone', () => {
    const pages = readdirSync(new URL('rules/docs/gates/', ROOT)).filter((name) => name !== 'README.md')
    expect(pages.filter((name) => !files.includes(name.slice(0, -'.md'.length).toLowerCase()))).toEqual([])
  })

  test('rules/policies/cto-child.generated.ts holds the data of the YAML file', async () => {
    await expectFile('rules/policies/cto-child.generated.ts', renderPolicyModule('cto-child'))
  })

  for (const name of READ_SCHEMAS) {
    test(`src/policy/standalone/${name}.ts is what Ajv writes for the schema`, async () => {
      await expectFile(`src/policy/standalone/${name}.ts`, await renderReadSchema(name))
    })
  }

  test('src/policy/standalone/cto-child-fields.ts is what Ajv writes for the fields of cto-child', async () => {
    await expectFile('src/policy/standalone/cto-child-fields.ts', await renderCtoChildFields())
  })

  test('no validator is left of a schema that is gone', () => {
    const written = readdirSync(new URL('src/policy/standalone/', ROOT)).map((name) => name.slice(0, -'.ts'.length))
    expect(written.filter((name) => name !== 'cto-child-fields' && !READ_SCHEMAS.includes(name))).toEqual([])
  })

  test('the built-in policy keeps the policy schema', () => {
    expect(compileSchema(policySchema as unknown as JsonObject)(readPolicyData('cto-child'))).toEqual([])
  })
})
