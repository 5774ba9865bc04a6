import { hg11NoTargetRepo } from '../../src/gates/all/hg11-no-target-repo.ts'
import { gateTable } from '../support/gate-table.ts'
import { json, jsonLines, PATCH, spawnLine } from '../support/harness-run.ts'

const config = 'harness: {targetRepositories: [widget-shop, /srv/repos/widget]}'
const called = (args: unknown) => jsonLines({ event: 'tool_start', tool: 'read', args })

gateTable({
  gate: hg11NoTargetRepo,
  passes: {
    'names that only begin or end like a target': { files: { 'argv.json': json(['ca', 'run', 'my-widget-shop', 'widget-shopping', '/srv/repos/widget2']) }, config },
    'a target in prose': { files: { 'backend/stdout.log': 'widget-shop was not read\n', 'backend/events.jsonl': jsonLines({ event: 'text', text: 'widget-shop' }) }, config },
    'steps up that stay inside': { files: { 'backend/events.jsonl': called({ path: 'src/../test/a.js' }) } },
    'a full path in the work folder': { files: { 'backend/events.jsonl': called({ path: '/tmp/run/fixture/src/a.js' }) } },
    'a full path where no work folder is known': { files: { 'backend/stderr.log': spawnLine({ cwd: undefined }), 'backend/events.jsonl': called({ path: '/tmp/elsewhere/a.js' }) } },
    'a command that steps down and up again': { files: { 'backend/events.jsonl': called({ command: 'cd src && cat ../package.json' }) } },
    'a range of git': { files: { 'backend/events.jsonl': called({ command: 'git diff HEAD..main -- src' }) } },
    'a name that begins as a home does': { files: { 'backend/events.jsonl': called({ path: '~notes.txt' }) } },
    'a text that is no path': { files: { 'backend/events.jsonl': called({ newText: '../x', path: 'a' }) } },
  },
  says: {
    'a target in the report': { report: { target_repository: 'widget-shop' }, want: 'fail target-repository', at: ['report.json#/target_repository'] },
    'a target that is told as false': { report: { target_repository: false }, want: 'fail target-repository' },
    'a target on the command line': { files: { 'argv.json': json(['ca', 'run', '--repo', 'Widget-Shop']) }, config, want: 'fail target-named', at: ['argv.json:5'] },
    'a target\'s path in the trace': { files: { 'trace.jsonl': jsonLines({ step: 'copy', from: '/srv/repos/widget/src' }) }, config, want: 'fail target-named', at: ['trace.jsonl:1'] },
    'a target in what a tool was called with': { files: { 'backend/events.jsonl': called('{"command":"ls /srv/repos/widget"}') }, config, want: 'fail target-named', at: ['backend/events.jsonl:1'] },
    'a target as the folder of an agent': { files: { 'backend/stderr.log': spawnLine({ cwd: '/home/a/widget-shop' }) }, config, want: 'fail target-named', at: ['backend/stderr.log:1'] },
    'a target in a configuration': { files: { 'config/config.json': json({ repo: 'widget-shop' }) }, config, want: 'fail target-named' },
    'a target in the patch': { files: { 'patch.diff': PATCH.replace('text.toLowerCase()', "'widget-shop'") }, config, want: 'fail target-named' },
    'a path that steps out': { files: { 'backend/events.jsonl': called({ path: '../secret.txt' }) }, want: 'fail path-outside', at: ['backend/events.jsonl:1'] },
    'a path in a home': { files: { 'backend/events.jsonl': called({ path: '~/notes.txt' }) }, want: 'fail path-outside' },
    'a path that steps out further down': { files: { 'backend/events.jsonl': called({ file_path: 'src/../../x' }) }, want: 'fail path-outside' },
    'a full path out of the work folder': { files: { 'backend/events.jsonl': called({ path: '/tmp/run/fixture/../secret' }) }, want: 'fail path-outside' },
    'a full path beside the work folder': { files: { 'backend/events.jsonl': called({ path: '/tmp/run/fixture2/a' }) }, want: 'fail path-outside' },
    'a command that steps out': { files: { 'backend/events.jsonl': called({ command: 'ls .. && cat ../../x' }) }, want: 'fail path-outside' },
    'a command that goes up': { files: { 'backend/events.jsonl': called('cd .. && ls') }, want: 'fail path-outside' },
  },
})
