import { cpSync, existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { shapedCanary, tracesIn } from '../support/canaries.ts'
import { cleanProject, notes } from '../support/documents.ts'
import { folderWith, temporaryFolder, writeFiles } from '../support/folder.ts'
import { ROOT } from '../support/generated.ts'
import { callProgram } from '../support/program.ts'

const now = ['--now', '2026-06-30']
const create = (cwd: string, kind: string, name: string, ...more: readonly string[]) => callProgram('sotlint', ['new', kind, name, ...now, ...more], { cwd })
const check = (cwd: string) => callProgram('validate-cto-child', [...now, '--max-warnings', '0'], { cwd })
const protocols = (cwd: string) => join(cwd, '.sot/03-PROTOCOLS')
const read = (cwd: string, name: string) => readFileSync(join(protocols(cwd), name), 'utf8')

/** A copy of the example tree that lints clean. */
function goodTree(): string {
  const folder = temporaryFolder()
  cpSync(fileURLToPath(new URL('sot-examples/good', ROOT)), folder, { recursive: true })
  return folder
}

describe('sotlint new', () => {
  test('adds a pair to a tree, which passes with it', async () => {
    const folder = goodTree()
    const issue = await create(folder, 'issue', 'widget lane')
    expect(issue).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^created `\.sot\/03-PROTOCOLS\/CTO-WIDGET-LANE-ISSUES\.md` with CTO-WORK-\d{3}\nnext: its partner `CTO-WIDGET-LANE-PRD\.md` is not there yet; `sotlint new prd`/) })
    expect(await create(folder, 'prd', 'widget lane')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^created `\.sot\/03-PROTOCOLS\/CTO-WIDGET-LANE-PRD\.md`\nnext: replace/) })
    expect(await check(folder)).toMatchObject({ code: 0 })
    expect(read(folder, 'CTO-WIDGET-LANE-PRD.md')).toContain('title: CTO Widget Lane PRD\n')
    expect(read(folder, 'CTO-WIDGET-LANE-ISSUES.md')).toMatch(/^created: 2026-06-30\nlast_reviewed: 2026-06-30$/m)
  })

  test('takes the id behind the highest, and none that is mentioned', async () => {
    const item = '\n## CTO-WORK-041 - Widget\n\nStatus: planned.\n\nSee CTO-WORK-043.\n\nAcceptance:\n\n- It turns.\n\nCurrent evidence:\n\n- None yet.\n'
    const folder = folderWith({ '.sot/03-PROTOCOLS/CTO-WIDGET-NOTES.md': notes('Widget', item) })
    expect((await create(folder, 'issue', 'one')).out).toContain('with CTO-WORK-042\n')
    expect((await create(folder, 'issue', 'two')).out).toContain('with CTO-WORK-044\n')
  })

  test.each([
    ['Widget Lane', 'CTO-WIDGET-LANE-PRD.md', 'CTO Widget Lane PRD'],
    ['widget-lane', 'CTO-WIDGET-LANE-PRD.md', 'CTO Widget Lane PRD'],
    ['CTO-WIDGET-LANE-ISSUES.md', 'CTO-WIDGET-LANE-PRD.md', 'CTO Widget Lane PRD'],
    ['CTO Widget API PRD', 'CTO-WIDGET-API-PRD.md', 'CTO Widget API PRD'],
    ['cto', 'CTO-CTO-PRD.md', 'CTO Cto PRD'],
    ['v2', 'CTO-V2-PRD.md', 'CTO V2 PRD'],
  ])('reads %j as %s', async (name, file, title) => {
    const folder = folderWith(cleanProject)
    expect((await create(folder, 'prd', name)).code).toBe(0)
    expect(read(folder, file)).toContain(`\n# ${title}\n`)
  })

  test('follows a partner: its folder, its title, its owner', async () => {
    const prd = notes('Widget').replaceAll('CTO Widget Notes', 'CTO WiDget PRD').replace('owner: platform team', 'owner: lane team')
    const folder = folderWith({ ...cleanProject, '.sot/03-PROTOCOLS/lanes/CTO-WIDGET-PRD.md': prd })
    expect((await create(folder, 'issue', 'widget')).out).toMatch(/^created `\.sot\/03-PROTOCOLS\/lanes\/CTO-WIDGET-ISSUES\.md`/)
    const made = read(folder, 'lanes/CTO-WIDGET-ISSUES.md')
    expect(made).toContain('# CTO WiDget Issues\n')
    expect(made).toContain('owner: lane team\n')
  })

  test('shows what it would write', async () => {
    const folder = folderWith(cleanProject)
    const { code, out } = await create(folder, 'issue', 'gadget', '--dry-run')
    expect(code).toBe(0)
    expect(out).toMatch(/^diff --git a\/\.sot\/03-PROTOCOLS\/CTO-GADGET-ISSUES\.md b\/.*\nnew file mode 100644\n--- \/dev\/null\n\+\+\+ b\/.*\n@@ -0,0 \+1,\d+ @@\n\+---\n/)
    expect(readdirSync(protocols(folder))).toEqual(['CTO-WIDGET-NOTES.md'])
  })

  test('overwrites nothing, be it spelled otherwise or a link to nowhere', async () => {
    const folder = folderWith({ ...cleanProject, '.sot/03-PROTOCOLS/CTO-Gadget-PRD.md': notes('Gadget') })
    symlinkSync('nowhere', join(protocols(folder), 'CTO-LINK-PRD.md'))
    for (const name of ['gadget', 'link']) {
      expect(await create(folder, 'prd', name)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('(FILE_EXISTS)') })
    }
  })

  test.each(['', ' ', '../x', 'a/b', 'Ümlaut', "Ünï 'quoted' $(x)", 'a\nb.', 'x'.repeat(81), shapedCanary.host, shapedCanary.url])('refuses the name %j', async (name) => {
    const folder = folderWith(cleanProject)
    expect(await create(folder, 'prd', name)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('(NAME_REFUSED)') })
    expect(readdirSync(protocols(folder))).toEqual(['CTO-WIDGET-NOTES.md'])
  })

  test('takes over no value from the documents around', async () => {
    const { host, url } = shapedCanary
    const folder = folderWith({ '.sot/03-PROTOCOLS/CTO-WIDGET-PRD.md': notes('Widget').replaceAll('CTO Widget Notes', `CTO ${host} PRD`).replace('owner: platform team', `owner: ${url}`) })
    const { code, err, out } = await create(folder, 'issue', 'widget')
    expect([code, tracesIn(out + err + read(folder, 'CTO-WIDGET-ISSUES.md'))]).toEqual([0, []])
  })

  test('says where to begin when there is no tree', async () => {
    expect((await create(folderWith({}), 'prd', 'widget')).err).toContain('`sotlint init` to begin with some')
  })

  test('keeps to the policy of the tree, and writes nothing that would break it', async () => {
    const policy = 'extends: cto-child\nwork: {statusLabel: State, headingSeparator: ": "}\n'
    const folder = folderWith({ ...cleanProject, 'sotlint.config.yaml': policy })
    expect((await create(folder, 'issue', 'gadget')).code).toBe(0)
    expect(read(folder, 'CTO-GADGET-ISSUES.md')).toMatch(/^## CTO-WORK-001: Gadget\n\nState: planned\.$/m)
    writeFiles(folder, { 'sotlint.config.yaml': 'extends: cto-child\nfrontmatter: {schema: {properties: {owner: {type: string, maxLength: 2}}}}\n' })
    const refused = await create(folder, 'prd', 'gadget')
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('frontmatter-fields') })
    expect(existsSync(join(protocols(folder), 'CTO-GADGET-PRD.md'))).toBe(false)
  })
})
