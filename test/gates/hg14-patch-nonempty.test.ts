import { hg14PatchNonempty } from '../../src/gates/all/hg14-patch-nonempty.ts'
import { gateTable } from '../support/gate-table.ts'
import { PATCH } from '../support/harness-run.ts'

/** A patch, and a report that gives its size. */
const patched = (text: string, changed_files: readonly string[] = ['src/slugify.js']) => ({ report: { changed_files, 'patch.bytes': Buffer.byteLength(text) }, files: { 'patch.diff': text } })
const head = 'diff --git a/src/slugify.js b/src/slugify.js\n'
const sides = '--- a/src/slugify.js\n+++ b/src/slugify.js\n'
const MOVED = 'diff --git a/src/old.js b/src/slugify.js\nsimilarity index 100%\nrename from src/old.js\nrename to src/slugify.js\n'
const BINARY = 'diff --git a/a.bin b/a.bin\nindex 1..2 100644\nBinary files a/a.bin and b/a.bin differ\n'

gateTable({
  gate: hg14PatchNonempty,
  passes: {
    'line ends of Windows': patched(PATCH.replaceAll('\n', '\r\n')),
    'a patch as diff -u writes it': patched(`${sides.replace('js\n', 'js\t2026-06-01 02:25:35\n')}@@ -1 +1 @@\n-a\n+b\n`),
    'a patch with a mail\'s head and end': patched(`From 4f0c2d1 Mon Sep 17 00:00:00 2001\nSubject: [PATCH] Mend\n\n---\n 1 file changed\n\n${PATCH}-- \n2.43.0\n`),
    'a new file': patched(`diff --git a/x b/x\nnew file mode 100644\nindex 0..1\n--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+a\n`, ['x']),
    'a file that is gone': patched(`diff --git a/x b/x\ndeleted file mode 100644\nindex 1..0\n--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n`, ['x']),
    'a file that is moved and changed, by its new name': patched(`${MOVED.replace('100%', '90%')}--- a/src/old.js\n+++ b/src/slugify.js\n@@ -1 +1 @@\n-a\n+b\n`),
    'the same, by both names': patched(`${MOVED.replace('100%', '91%')}--- a/src/old.js\n+++ b/src/slugify.js\n@@ -1 +1 @@\n-a\n+b\n`, ['src/old.js', 'src/slugify.js']),
    'a change beside a picture': patched(`${PATCH}${BINARY}`, ['src/slugify.js', 'a.bin']),
    'a change beside one of blanks': patched(`${PATCH}diff --git a/y b/y\n--- a/y\n+++ b/y\n@@ -1 +1 @@\n-a b\n+a  b\n`, ['y', 'src/slugify.js']),
    'lines that change places': patched(`${head}${sides}@@ -1,2 +1,2 @@\n-a\n b\n+a\n`),
    'a line that goes to another part of the file': patched(`${head}${sides}@@ -1 +0,0 @@\n-a\n@@ -9,0 +9 @@\n+a\n`),
    'a removed line that looks like a file\'s name': patched(`${head}${sides}@@ -1,2 +1,1 @@\n--- a/other\n a\n`),
    'no line feed at the end': patched(`${head}${sides}@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n`),
    'a name in quotes': patched(`diff --git "a/\\303\\244 b" "b/\\303\\244 b"\n--- "a/\\303\\244 b"\n+++ "b/\\303\\244 b"\n@@ -1 +1 @@\n-a\n+b\n`, ['ä b']),
    'a name with blanks': patched(`diff --git a/a b b/a b\n--- a/a b\t\n+++ b/a b\t\n@@ -1 +1 @@\n-a\n+b\n`, ['a b']),
    'another size': { report: { 'patch.bytes': 1 }, warns: 'size-differs' },
  },
  says: {
    'no patch': { files: { 'patch.diff': null }, want: 'fail patch-missing', at: ['patch.diff'] },
    'a patch that cannot be read': { entries: { 'patch.diff': { text: null, problem: 'unreadable' } }, want: 'fail patch-unreadable', at: ['patch.diff'] },
    'nothing at all': { ...patched('', []), want: 'fail patch-empty', at: ['patch.diff', 'report.json#/changed_files'] },
    'blanks alone': { ...patched('\n \n'), want: 'fail patch-empty' },
    'a text that is no patch': { ...patched('I changed it.\n'), want: 'fail patch-broken', at: ['patch.diff:1'] },
    'a patch that was cut off': { ...patched(PATCH.slice(0, PATCH.indexOf('+  return') + 12)), want: 'fail patch-broken' },
    'a line in it that belongs to nothing': { ...patched(PATCH.replace('\n export', '\nexport')), want: 'fail patch-broken', at: ['patch.diff:6'] },
    'blanks that change': { ...patched(`${head}${sides}@@ -1,2 +1,2 @@\n-a b\n-c\n+a\tb\n+  c\n`), want: 'fail no-real-change', at: ['patch.diff'] },
    'a line that is broken in two': { ...patched(`${head}${sides}@@ -1 +1,2 @@\n-a b\n+a\n+b\n`), want: 'fail no-real-change' },
    'the same line taken out and put back': { ...patched(`${head}${sides}@@ -1,2 +1,2 @@\n-a\n+a\n b\n`), want: 'fail no-real-change' },
    'a line end of Windows that is added': { ...patched(`${head}${sides}@@ -1 +1 @@\n-a\n+a\r\n`), want: 'fail no-real-change' },
    'blanks before a line and behind another': { ...patched(`${head}${sides}@@ -1,2 +1,3 @@\n-  a\n+a\n b\n+\n`), want: 'fail no-real-change' },
    'empty lines that are added': { ...patched(`${head}${sides}@@ -1 +1,3 @@\n a\n+\n+\n`), want: 'fail no-real-change' },
    'a mode that changes': { ...patched(`${head}old mode 100644\nnew mode 100755\n`), want: 'fail no-real-change' },
    'a file that is only moved': { ...patched(MOVED), want: 'fail no-real-change' },
    'a picture alone': { ...patched(BINARY, ['a.bin']), want: 'fail no-real-change' },
    'a picture in full': { ...patched('diff --git a/a.bin b/a.bin\nindex 1..2 100644\nGIT binary patch\nliteral 3\nKcmZQzU|?ocU|;|M00aO5\n\nliteral 0\nHcmV?d00001\n\n', ['a.bin']), want: 'fail no-real-change' },
    'no changed file': { report: { changed_files: [] }, want: 'fail changed-files-empty', at: ['report.json#/changed_files'] },
    'a changed file that the patch lacks': { report: { changed_files: ['src/slugify.js', 'src/x.js'] }, want: 'fail files-differ', at: ['patch.diff', 'report.json#/changed_files'] },
    'a patched file that the report lacks': { ...patched(`${PATCH}${PATCH.replaceAll('slugify', 'other')}`), want: 'fail files-differ' },
    'a name in another case': { report: { changed_files: ['src/Slugify.js'] }, want: 'fail files-differ' },
  },
})
