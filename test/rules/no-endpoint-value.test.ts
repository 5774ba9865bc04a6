import { noEndpointValue } from '../../rules/no-endpoint-value.ts'
import { FORWARDED, PREVIEW } from '../scan/corpus/hosts.ts'
import { ruleTable } from '../support/rule-table.ts'

ruleTable({
  rule: noEndpointValue,
  valid: {
    'the name of the variable': 'Set `CTO_HARNESS_CASE_LOCAL_BASE_URL` at run time.\n',
    'a state where the value would stand': '- `CTO_HARNESS_CASE_LOCAL_BASE_URL=missing`\n',
    'a placeholder': 'CTO_HARNESS_CASE_LOCAL_BASE_URL=<supplied at run time>\n',
    'a name that is reserved for examples': 'Such as `https://widget.invalid:8000/v1` or 192.0.2.7.\n',
    'a public page': 'See https://github.com/example/widget.\n',
    'times, versions and paths': 'At 02:25:35, version 1.2.3, in `backend/report.txt`.\n',
    'a port alone': 'The widget listens on port 8000.\n',
  },
  invalid: {
    'a value that is bound to the variable': {
      text: `Words.\n\nCTO_HARNESS_CASE_LOCAL_BASE_URL=${FORWARDED}\n`,
      want: ['3:1 endpoint-value'],
    },
    'a forwarded endpoint': { text: `See \`${FORWARDED}\`.\n`, want: ['1:6 endpoint-value'] },
    'a preview on this machine, as a suspicion': { text: `See ${PREVIEW}.\n`, want: ['1:5 endpoint-suspect'] },
    'a value in a comment': { text: `<!-- ${FORWARDED} -->\n`, want: ['1:6 endpoint-value'] },
    'a value in a code fence': { text: `\`\`\`sh\ncurl ${FORWARDED}\n\`\`\`\n`, want: ['2:6 endpoint-value'] },
    'a value in the frontmatter': {
      text: `---\ntitle: CTO Widget Issues\nowner: ${FORWARDED}\n---\n`,
      want: ['3:8 endpoint-value'],
    },
    'a value in a document on one line': {
      text: `--- title: CTO Widget Issues --- # CTO Widget Issues See ${FORWARDED}\n`,
      want: ['1:58 endpoint-value'],
    },
    'a value in a file that is only scanned': {
      tree: { 'README.md': { text: `See ${FORWARDED}\n`, scanOnly: true } },
      want: ['README.md:1:5 endpoint-value'],
    },
  },
})
