import { noSecret } from '../../rules/no-secret.ts'
import { LAN_ADDRESS, PUBLIC_NAME } from '../scan/corpus/hosts.ts'
import { ruleTable } from '../support/rule-table.ts'

ruleTable({
  rule: noSecret,
  valid: {
    'state words': 'Set `api_key=redacted`, api_key=missing, password: required, secret=`not set`, token=none.\n',
    'stand-ins': '`api_key=<key>`, `api_key=$API_KEY`, api_key=YOUR_API_KEY, API_KEY=${KEY}, password=********, token=changeme, api-key=your-key-here\n',
    'expressions': '```ts\nconst token = readToken()\nconst password = process.env.PASSWORD\nlet secret = config.secret.value\n```\n',
    'words of a sentence': 'The bearer of the token: the operator. A password is kept in the vault. Bearer authentication is used.\n',
    'numbers': 'Use `max_tokens=1024` and token=32.\n',
    'a bearer stand-in': 'Send `Authorization: Bearer <token>` or `Authorization: Bearer $TOKEN`.\n',
    'a reserved host': 'See https://jp:hunter22@example.com/x and ftp://jp:hunter22@widget.invalid.\n',
    'a stand-in for the password': `See https://user:password@${PUBLIC_NAME}/x and https://jp:<password>@${PUBLIC_NAME}/x.\n`,
    'an address without password': `See https://jp@${PUBLIC_NAME}/x, mailto:jp@widget.com and npm:widget@1.2.3.\n`,
    'commits, digests and runs': `- Hermes commit: \`${'974813b0'.repeat(5)} Turn\`.\n- Run digest: \`sha256:${'0a1b2c3d'.repeat(8)}\`.\n- \`harness-runs/20260601T022535Z-r1-string-slugify-2731603\`\n`,
    'a digest in base64': 'integrity: sha512-Zm9vYmFyQmF6UXV4MTIzNDU2Nzg5MGFiY2RlZkdISUpLTE1OT1BRUlNUVVY+WFla\n',
    'a public key': '-----BEGIN PUBLIC KEY-----\n',
    'long names': 'See `theVeryLongNameOfTheWidgetThatTurnsAndTurns` and CTO_HARNESS_CASE_MODEL_ADMISSION_FILE.\n',
  },
  invalid: {
    'a private key': { text: '```\n-----BEGIN OPENSSH PRIVATE KEY-----\n```\n', want: ['2:1 secret'] },
    'a header with a bearer': { text: 'Send `Authorization: Bearer sekrit-word`.\n', want: ['1:29 secret'] },
    'a bearer alone': { text: 'curl -H "X: Bearer wdg7exampl3t0k3n"\n', want: ['1:20 secret'] },
    'a password in an address': { text: `See https://jp:hunter22@${PUBLIC_NAME}/x.\n`, want: ['1:13 secret'] },
    'a password in the address of a database': { text: `postgres://jp:hunter22@${LAN_ADDRESS}/x\n`, want: ['1:12 secret'] },
    'a password before a host': { text: `Use jp:hunter22@${PUBLIC_NAME}.\n`, want: ['1:5 secret'] },
    'each way to bind a value': {
      text: 'api_key=wdg7exampl3\nAPI-KEY: "wdg7exampl3"\n{"client_secret":"wdg7exampl3"}\nOPENAI_API_KEY = wdg7exampl3\npassword: hunter22\nDB_PASSWORD=hunterly\n',
      want: ['1:9 secret', '2:11 secret', '3:19 secret', '4:18 secret', '5:11 secret', '6:13 secret'],
    },
    'a signed token': { text: 'x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ3aWRnZXQifQ.c2lnbmF0dXJlLW9mLXdpZGdldA\n', want: ['1:3 secret'] },
    'random text, as a suspicion': { text: 'It is q7Xv2LmP9sKd4RtY8wZb3NcF6hJg1TQa5.\n', want: ['1:7 secret (warning)'] },
    'frontmatter and comments': { text: '---\napi_key: wdg7exampl3\n---\n\n<!-- token=wdg7exampl3 -->\n', want: ['2:10 secret', '5:12 secret'] },
    'a document on one line': { text: '--- title: CTO Widget Issues status: draft --- # X api_key=wdg7exampl3\n', want: ['1:60 secret'] },
    'a file that is only scanned': { tree: { 'README.md': { text: 'api_key=wdg7exampl3\n', scanOnly: true } }, want: ['README.md:1:9 secret'] },
  },
})
