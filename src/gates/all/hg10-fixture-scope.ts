import { ownText } from '../../model/safe.ts'
import { defineGate } from '../gate.ts'
import { pathFault } from '../paths.ts'
import type { PathFault } from '../paths.ts'
import { readPatch } from '../patch.ts'
import { isMap } from '../report-view.ts'

const faultWords: Readonly<Record<PathFault, string>> = {
  absolute: 'is no relative path',
  outside: 'leads out of the fixture',
  inner: 'lies in a folder of git or Case',
  empty: 'is empty',
}

/** A run works on a copy made for it, and every path of its change lies in that copy. */
export const hg10FixtureScope = defineGate({
  id: 'HG10',
  name: 'fixture-scope',
  summary: 'The run worked on a copied artificial fixture, and on nothing else.',
  why: 'An experiment may break what it works on; a copy that was made for it can be broken.',
  hint: 'Run through the lane that copies the fixture.',
  passes: 'The fixture is `{wanted}`, and every path of the change lies in it.',
  needs: 'start',
  codes: {
    'manifest-missing': { status: 'fail', text: 'There is no manifest of the fixture.' },
    'manifest-unreadable': { status: 'fail', text: 'The manifest of the fixture is no JSON object.' },
    'manifest-kind': { status: 'fail', text: 'The manifest calls the fixture {value}, and not `{wanted}`.' },
    'report-kind': { status: 'fail', text: 'The report calls the fixture {value}, and not `{wanted}`.' },
    'patch-path': { status: 'fail', text: 'A path of the patch {fault}.' },
    'changed-path': { status: 'fail', text: 'A path of `changed_files` {fault}.' },
    'digest-differs': { status: 'warning', text: 'The manifest and the report give the fixture different digests.' },
  },
  check({ at, file, files, harness: { expect }, json, report, show, sought }, say) {
    const wanted = expect.fixtureKind
    const manifest = file('fixture')
    const value = manifest === null ? undefined : json(manifest)
    if (manifest === null) say('manifest-missing', sought('fixture'))
    else if (!isMap(value)) say('manifest-unreadable', [{ file: manifest.shown }])
    else {
      const evidence = [{ file: manifest.shown, pointer: ownText('/kind') }]
      const [kind, digest] = [value['kind'], value['digest']]
      if (kind !== wanted) say('manifest-kind', evidence, { value: show(typeof kind === 'string' ? kind : null), wanted })
      if (typeof digest === 'string' && digest !== report.text('fixture.digest')) say('digest-differs', [{ file: manifest.shown, pointer: ownText('/digest') }, ...at('fixture.digest')])
    }
    const kind = report.text('fixture.kind')
    if (kind !== wanted) say('report-kind', at('fixture.kind'), { value: show(kind), wanted })
    for (const patch of files('patch')) {
      for (const { before, after, line } of readPatch(patch.text ?? '').files) {
        const fault = [before, after].flatMap((path) => (path === null ? [] : (pathFault(path) ?? [])))[0]
        if (fault !== undefined) say('patch-path', [{ file: patch.shown, line }], { fault: ownText(faultWords[fault]) })
      }
    }
    const fault = report.list('changed_files').flatMap((path) => pathFault(path) ?? [])[0]
    if (fault !== undefined) say('changed-path', at('changed_files'), { fault: ownText(faultWords[fault]) })
    return { wanted }
  },
})
