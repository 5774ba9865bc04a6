import { hg10FixtureScope } from '../../src/gates/all/hg10-fixture-scope.ts'
import { gateTable } from '../support/gate-table.ts'
import { json, PATCH, stopped } from '../support/harness-run.ts'

const patchOf = (path: string) => PATCH.replaceAll('src/slugify.js', path)
const manifest = (changes: object) => json({ id: 'string-slugify', kind: 'copied-artificial', digest: `sha256:${'3f'.repeat(32)}`, ...changes })

gateTable({
  gate: hg10FixtureScope,
  passes: {
    'a path with dots in its names': { report: { changed_files: ['src/..a/b..c/.gitignore', './src/x'] } },
    'a folder that only begins like git\'s': { report: { changed_files: ['.github/x.yml', '.casement/y'] } },
    'names with a colon, and one that begins as a home does': { report: { changed_files: ['src/a:b.js', 'notes:1.txt', '~notes.txt', '~x/y'] } },
    'a manifest without a digest': { files: { 'fixture/manifest.json': json({ kind: 'copied-artificial' }) } },
    'another digest': { files: { 'fixture/manifest.json': manifest({ digest: 'sha256:0' }) }, warns: 'digest-differs' },
    'a manifest elsewhere': { files: { 'fixture/manifest.json': null, 'fixture.json': manifest({}) }, config: 'harness: {layout: {fixture: [fixture.json]}}' },
  },
  says: {
    'no manifest': { files: { 'fixture/manifest.json': null }, want: 'fail manifest-missing', at: ['fixture/manifest.json'] },
    'a manifest that is half written': { files: { 'fixture/manifest.json': '{"kind": "cop' }, want: 'fail manifest-unreadable', at: ['fixture/manifest.json'] },
    'a manifest of another kind': { files: { 'fixture/manifest.json': manifest({ kind: 'target' }) }, want: 'fail manifest-kind', at: ['fixture/manifest.json#/kind'], says: '`target`' },
    'a kind that is no text': { files: { 'fixture/manifest.json': manifest({ kind: ['copied-artificial'] }) }, want: 'fail manifest-kind' },
    'a report of another kind': { report: { 'fixture.kind': 'copied' }, want: 'fail report-kind', at: ['report.json#/fixture/kind'] },
    'a patch that steps up': { files: { 'patch.diff': patchOf('../slugify.js') }, want: 'fail patch-path', at: ['patch.diff:1'], says: 'leads out' },
    'a patch that steps up further down': { files: { 'patch.diff': patchOf('src/../../x') }, want: 'fail patch-path' },
    'a patch of an absolute path': { files: { 'patch.diff': '--- /srv/x\n+++ /srv/x\n@@ -1 +1 @@\n-a\n+b\n' }, want: 'fail patch-path', says: 'no relative path' },
    'a patch of git\'s own files': { files: { 'patch.diff': patchOf('.git/hooks/pre-commit') }, want: 'fail patch-path', says: 'git or Case' },
    'a patch of a name in quotes': { files: { 'patch.diff': '--- "a/\\056\\056/x"\n+++ "b/\\056\\056/x"\n@@ -1 +1 @@\n-a\n+b\n' }, want: 'fail patch-path' },
    'a file that is moved out': { files: { 'patch.diff': 'diff --git a/a b/../a\nsimilarity index 100%\nrename from a\nrename to ../a\n' }, want: 'fail patch-path' },
    'a changed file that is absolute': { report: { changed_files: ['/srv/src/slugify.js'] }, want: 'fail changed-path', at: ['report.json#/changed_files'] },
    'a changed file on a drive': { report: { changed_files: ['C:\\x\\slugify.js'] }, want: 'fail changed-path' },
    'a changed file that is an address': { report: { changed_files: ['file:/srv/x'] }, want: 'fail changed-path' },
    'a changed file that steps up by backslashes': { report: { changed_files: ['src\\..\\..\\x'] }, want: 'fail changed-path' },
    'a changed file of Case\'s': { report: { changed_files: ['x/.CASE/y'] }, want: 'fail changed-path' },
    'a changed file in a home': { report: { changed_files: ['~/x'] }, want: 'fail changed-path' },
    'a changed file without a name': { report: { changed_files: [''] }, want: 'fail changed-path', says: 'is empty' },
    'nothing of a run that was stopped': { ...stopped('backend/provider-unavailable.txt', 'x'), want: 'skip not-started' },
  },
})
