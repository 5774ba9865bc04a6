import { noHomePath } from '../../rules/no-home-path.ts'
import { ruleTable } from '../support/rule-table.ts'

ruleTable({
  rule: noHomePath,
  valid: {
    'a run directory': 'See `/home/jp/.hermes/harness-runs/20260602T100000Z-widget-1`.\n',
    'a file of a run': 'See /Users/jp/harness-runs/20260602T100000Z-widget-1/report.json.\n',
    'a path that is not absolute': 'See `home/jp/notes.md` and `~/notes.md`, and `../home/jp`.\n',
    'a path that only holds such a part': 'See `/srv/home/jp/notes.md` and https://example.com/home/jp/notes.\n',
    'a stand-in for the name': 'See `/home/<user>/notes.md`, `/home/$USER/notes.md`, `/home/user/x` and `C:\\Users\\<name>\\x`.\n',
    'the folder of all homes': 'See `/home` and `/home/`, or `/Users/`.\n',
    'another absolute path': 'See `/srv/widget/notes.md`, `/var/log/x` and `C:\\Windows\\x`.\n',
    'the word root': 'The path `/rootless/x` and `/root`.\n',
  },
  invalid: {
    'a home on Linux': { text: 'See `/home/jp/notes.md`.\n', want: ['1:6 absolute-path'] },
    'a home on macOS': { text: 'See /Users/jp/notes.md.\n', want: ['1:5 absolute-path'] },
    'a home on Windows': { text: 'See `C:\\Users\\jp\\notes.md`, or d:/Users/jp/x.\n', want: ['1:6 absolute-path', '1:32 absolute-path'] },
    'the home of root': { text: 'See /root/notes.md.\n', want: ['1:5 absolute-path'] },
    'a file address': { text: 'See <file:///home/jp/notes.md>.\n', want: ['1:13 absolute-path'] },
    'the folder of the runs itself': { text: 'See `/home/jp/harness-runs/`.\n', want: ['1:6 absolute-path'] },
    'frontmatter, code and comments': {
      text: '---\ntitle: /home/jp/a\n---\n\n```\ncd /home/jp/b\n```\n\n<!-- /home/jp/c -->\n',
      want: ['2:8 absolute-path', '6:4 absolute-path', '9:6 absolute-path'],
    },
    'a document that has lost its line breaks': { text: '--- title: CTO Widget Issues status: draft --- # X See /home/jp/a\n', want: ['1:56 absolute-path'] },
    'a file that is only scanned': { tree: { 'README.md': { text: '/home/jp/a\n', scanOnly: true } }, want: ['README.md:1:1 absolute-path'] },
  },
})
