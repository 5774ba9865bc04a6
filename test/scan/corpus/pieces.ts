import { HOST, VALUE } from './exact.ts'

/** Pieces that make a careless expression run again and again over the same stretch. */
export const SLOWING = [
  'a', 'a.', '1.', '1.2.3.4 ', 'a:', 'a:1 ', '::', 'fd00::1:', 'http://a/', '://', 'http://', '%25', '&amp;', '\\', '\\u005c', 'aHR0',
  'aHR0cDov\n', '68 74 ', '68747470', '"', '"+"', 'port 1 ', 'host: a port: 1\n', '| host | port |\n', 'ssh ', 'scp a:b ', '.local', 'a@',
  '[.', '<', '<b>', '{', '${', '*', '_', '`', 'CTO_HARNESS_CASE_LOCAL_BASE_URL', 'CTO_HARNESS_CASE_LOCAL_BASE_URL=', 'endpoint: ', 'version ',
  '| a | 10.2.3.4 |\n', '| CTO_HARNESS_CASE_LOCAL_BASE_URL | a |\n', '  a: 10.2.3.4\n', ' - 10.2.3.4\n', 'CTO_HARNESS_CASE_LOCAL_BASE_URL:\n  a: b\n', '<b>|', ' ', '\n', '.\n', 'a:\n', '\u200b', '[1,2,3,4],', '1,', '--resolve a:1:a ', '("a", 1) ', 'NB2HI4B2', 'eyJh.', 'a dot ', '1.\n', 'section 1.2.3.4 and ',
  'ada.quill@example.com, ', 'a.b.c.', '1.2.3.4 ', '12 34 ', '50, ', '00ff', '00ff00ff00ff00ff\n', '\\"', "'a", 'a**', '_1', ' //a', '- ', 'To a:', 'url=a@', 'machine aa ', 'Merge branch ', '\0', '\u2192', '-J ', '`a`', 'QUJDREVGR0hJSktMTU5P\n',
  'a=3A', '6874 ', 'fd00:1:\n', 'a,10.2.3.4\n', 'lib-a-', '10.2.3.4, ', 'IP a.b.1 > ', 'CTO_HARNESS_CASE_LOCAL_BASE_URL to\n', ' xmlns="http://a.com/b"',
]

/** Strings of JSON in which values hide, and strings in which there are none. */
export const STRINGS = [
  'word '.repeat(30),
  'two\nlines and "quotes" \\ more',
  `at ${VALUE} it runs`,
  `noted:\n${btoa('the endpoint is http://10.20.30.40:8000/v1 for now, and nothing else').replace(/.{24}/g, '$&\n')}`,
  'tab\there http://10.1.2.3:8000/v1\nand words\n',
  '\u00e9\u{1f600} words',
  '1.2.3',
]

/** Pieces of logs and files: what says nothing, and values in forms that go over lines. */
export const LOGGED = [
  '2026-06-01T11:04:09Z INFO gate 12 passed in 34 ms, report written to runs/2026-06-01/report.json, status ok\n',
  'GET /v1/models 200 in 12 ms\n',
  'words and more words, and a line that goes on for a while without saying anything about any host at all\n',
  '\n',
  '  - indented: value\n',
  'base_url: http://10.1.2.3:8000/v1\n',
  'See http://localhost:8000/v1 and gpu-7.ts.net.\n',
  'host: gpu-box\nport: 8000\n',
  'the address is 100.101.\n44.7 and so on\n',
  'http://gpu-7.\nexample-net.ts.net:8000/v1\n',
  'curl -H x \\\n  http://192.168.7.9:9000/health\n',
  `${btoa('the endpoint is http://10.20.30.40:8000/v1 for now, and nothing else').replace(/.{40}/g, '$&\n')}\n`,
  `On ${HOST} it runs, and at ${btoa(VALUE)}.\n`,
  'qm-rou\nte-7f3x\n',
  '\n| host | port |\n| --- | --- |\n| gpu-a | 8000 |\n| gpu-b | 8001 |\n\n',
  `${'x'.repeat(700)}\n`,
  `{"a": "${'word '.repeat(150)}", "host": "gpu-9", "port": 8000}\n`,
  `\n| name | host | port | note |\n| --- | --- | --- | --- |\n${Array.from({ length: 120 }, (_, i) => `| a${i} | gpu-x${i} | 80${10 + i % 80} | some words that make it longer |\n`).join('')}\n`,
  `\nname,host,port\n${Array.from({ length: 150 }, (_, i) => `a${i},gpu-x${i},80${10 + i % 80}\n`).join('')}\n`,
  'endpoint:\n  nested:\n    host: gpu-4\n    port: 1234\n',
  'fd7a:115c:a1e0::1 is up\n',
  'émoji \u{1f600} before http://10.9.8.7:1/v1\n',
] as const

/** Values that only one sign or word tells of. */
export const LONE_SIGNS = [
  'To gx10:lane', 'Merge branch lane of gx10:lane', 'machine gx10 login ops', 'ports 8000 on gx10', 'host: gx10 portNumber: 8000', 'connect to gx10 : 8000',
  'connect to gx10 colon 8000', 'unix:run/lane.sock', '\u2192aHR0cDovLzEwLjE4LjQuOTI6ODAwMC92MQ==', 'endpoint: gx10.pinemarten.\ncloud', '[url "gx10:lane"]', 'tnc gx10 80',
  'Test-NetConnection gx10 80', '0x68 0x74 0x74 0x70 0x3a 0x2f 0x2f 0x31 0x30 0x2e 0x31 0x2e 0x32 0x2e 0x33', 'http colon slash slash gx10/v1',
  'at 10\\X2e18\\X2e4\\X2e92',
  'key687474703a2f2f31302e31382e342e39323a38303030', '00ff00ff00ff00ff00ff00ff00ff00ff\n'.repeat(160), 'k: \\nNB2HI4DTHIXS6Z3YGEYC4YLNMJSXELLWN5WGKLTUOMXG4ZLUF53DC',
]
