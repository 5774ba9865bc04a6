import { noTargetPath } from '../../rules/no-target-path.ts'
import { defaultPolicy, readPolicy } from '../../src/index.ts'
import { ruleTable } from '../support/rule-table.ts'

const listing = readPolicy('extends: cto-child\nconfidential:\n  targetPaths: [/srv/repos/widget, repos/gadget]\n')
const NONE = '/srv/repos/widget is not listed.\n'

ruleTable({
  rule: noTargetPath,
  valid: {
    'the sentences that forbid it': '- No Target Repository path may be inspected or copied.\n- Do not mutate vendor source or Target Repositories.\n',
    'a sentence that forbids a path by name': 'The Target Repository at `/srv/repos/x` must not be read. Never open the Target Repository `/srv/repos/x`.\n',
    'a path without the name': 'The harness is at `/srv/harness`.\n',
    'a path in another sentence or bullet': '- The Target Repository is private.\n- The harness is at `/srv/harness`.\n\nThe Target Repository is private. See `/srv/harness`.\n',
    'words with a slash': 'The Target Repository needs a provider/model and read/write access, and/or `more`.\n',
    'a run beside it': 'The Target Repository was untouched: `/srv/harness-runs/20260602T100000Z-widget-1`.\n',
    'a path that the policy does not list': { text: NONE, policy: defaultPolicy },
    'a longer path than the policy lists': { text: 'See /srv/repos/widgets and /old/srv/repos/widget-2.\n', policy: listing },
  },
  invalid: {
    'a path': { text: 'The Target Repository is at `/srv/repos/x`.\n', want: ['1:30 target-path'] },
    'an address': { text: 'Target Repositories: https://example.com/x/y.git\n', want: ['1:22 target-path'] },
    'an address for ssh': { text: 'The target repository is git@example.com:x/y.git\n', want: ['1:26 target-path'] },
    'a path in a home, above or beside': {
      text: '- Target Repository: `~/x`\n- Target repository: ../x\n- Target Repository: D:\\repos\\x\n',
      want: ['1:23 target-path', '2:22 target-path', '3:22 target-path'],
    },
    'a relative path that is bound to the name': {
      text: 'Target Repository path: acme/widget\n\nThe Target Repository `acme/widget` is next.\n',
      want: ['1:25 target-path', '3:24 target-path'],
    },
    'a path on the next line': { text: 'The Target Repository is at\n`/srv/repos/x`.\n', want: ['2:2 target-path'] },
    'a path in the list below': { text: 'Target Repositories:\n\n- `/srv/repos/x`\n', want: ['3:4 target-path'] },
    'frontmatter': { text: '---\ntitle: x\ntarget_repository: /srv/repos/x\n---\n', want: ['3:20 target-path'] },
    'code and comments': {
      text: '```\nTARGET_REPOSITORY=/srv/repos/x\n```\n\n<!-- Target Repository: /srv/repos/x -->\n',
      want: ['2:19 target-path', '5:25 target-path'],
    },
    'a path after a denial of something else': { text: 'It is not done. The Target Repository is at /srv/repos/x.\n', want: ['1:45 target-path'] },
    'a path that the policy lists': { text: 'See `/srv/repos/widget/src`, or ../repos/gadget.\n', policy: listing, want: ['1:6 target-path', '1:36 target-path'] },
  },
})
