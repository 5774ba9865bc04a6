import { hg17EvidenceInterface } from '../../src/gates/all/hg17-evidence-interface.ts'
import { gateTable } from '../support/gate-table.ts'
import { jsonLines, stopped } from '../support/harness-run.ts'

const END = Date.parse('2026-06-01T02:27:11Z')

gateTable({
  gate: hg17EvidenceInterface,
  passes: {
    'a run that was stopped, without the backend\'s logs': stopped('backend/provider-unavailable.txt', 'x'),
    'a long file that no gate reads': { entries: { 'notes/a.txt': { text: null, problem: 'too-large' } } },
    'bytes in a log that are no UTF-8': { entries: { 'backend/stdout.log': { text: '\ufffd', problem: 'encoding' } } },
    'further files': { files: { 'notes/a.txt': 'a', 'config/pi/models.json': '{}' } },
    'files of the run\'s last second': { entries: { 'report.json': { modified: END + 900 } } },
    'blank lines in the trace': { files: { 'trace.jsonl': `\n${jsonLines({ step: 'a' })}\n\n` } },
    'newer files, where nobody judges that': { entries: { 'report.json': { modified: END + 5000 } }, warns: 'files-newer-unjudged' },
    'files as new as the policy allows': { entries: { 'report.json': { modified: END + 60_000 } }, config: 'harness: {maxSkewSeconds: 60}' },
    'newer files of a run that does not tell its end': { report: { finished_at: undefined }, entries: { 'report.json': { modified: END + 5000 } }, config: 'harness: {maxSkewSeconds: 1}' },
    'files of another layout': { files: { 'task.md': null, 'in/task.txt': 'a' }, config: 'harness: {layout: {task: [in/*.txt]}}' },
  },
  says: {
    'no task and no trace': { files: { 'task.md': null, 'trace.jsonl': null }, want: 'fail file-missing', at: ['task.md', 'trace.jsonl'], says: '`task` and `trace`' },
    'no configuration': { files: { 'config/config.json': null }, want: 'fail file-missing', at: ['config/*.json'], says: '`generated config`' },
    'no log of a started backend': { files: { 'backend/stdout.log': null }, want: 'fail file-missing', says: '`backend stdout`' },
    'a log that is too long to be judged': { entries: { 'backend/stdout.log': { text: null, problem: 'too-large' } }, want: 'fail file-unreadable', at: ['backend/stdout.log'], says: '`backend stdout`' },
    'one of two logs that cannot be read': { entries: { 'logs/a.err': { text: null, problem: 'unreadable' }, 'logs/b.err': { text: '' } }, config: 'harness: {layout: {backendStderr: [logs/*.err]}}', want: 'fail file-unreadable', at: ['logs/a.err'] },
    'events that cannot be read, although none are demanded': { entries: { 'backend/events.jsonl': { text: null, problem: 'too-large' } }, want: 'fail file-unreadable', at: ['backend/events.jsonl'] },
    'a link': { entries: { 'notes/a': { kind: 'link' } }, want: 'fail link', at: ['notes/a'] },
    'a link for a file': { files: { 'task.md': null }, entries: { 'task.md': { kind: 'link' } }, want: 'fail file-missing', at: ['task.md'] },
    'a pipe': { entries: { 'notes/a': { kind: 'other' } }, want: 'fail no-file', at: ['notes/a'] },
    'a command line of one text': { files: { 'argv.json': '"ca run"' }, want: 'fail argv-form', at: ['argv.json'] },
    'a command line with a number': { files: { 'argv.json': '["ca", 1]' }, want: 'fail argv-form' },
    'a command line that is half written': { files: { 'argv.json': '["ca"' }, want: 'fail argv-form' },
    'an empty trace': { files: { 'trace.jsonl': '' }, want: 'fail trace-form', at: ['trace.jsonl:1'] },
    'a trace that is half written': { files: { 'trace.jsonl': `${jsonLines({ step: 'a' })}{"step": "b` }, want: 'fail trace-form', at: ['trace.jsonl:2'] },
    'a line of the trace without a step': { files: { 'trace.jsonl': jsonLines({ step: 'a' }, { name: 'b' }) }, want: 'fail trace-form', at: ['trace.jsonl:2'] },
    'a file that is newer than the policy allows': { entries: { 'report.json': { modified: END + 61_000 }, 'patch.diff': { modified: END + 60_999 } }, config: 'harness: {maxSkewSeconds: 60}', want: 'fail files-newer', at: ['report.json'] },
  },
})
