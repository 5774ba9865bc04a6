/** Values as they are protected at a run, and the texts that they are sought in; all of them are made up. */
export const VALUE = 'http://qm-route-7f3x:8443/v1/'
export const HOST = 'qm-route-7f3x'
export const base64 = (text: string) => Buffer.from(text).toString('base64')
const bytes = (text: string) => [...Buffer.from(text)]
const hex = (code: number, digits = 2) => code.toString(16).padStart(digits, '0')
const base32 = (text: string) => {
  const bits = bytes(text).map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

export const FOUND: Readonly<Record<string, readonly [string, string]>> = {
  'the whole value': [`at ${VALUE} now`, 'value'],
  'the value without its last slash': ['at http://qm-route-7f3x:8443/v1 now', 'value'],
  'its origin': ['at http://qm-route-7f3x:8443/other', 'origin'],
  'host and port': ['at qm-route-7f3x:8443', 'host and port'],
  'the host': [`peer ${HOST}.`, 'host'],
  'the host in other case': ['peer QM-Route-7F3X.', 'host'],
  'the host between letters that are not ASCII': [`主机${HOST}在`, 'host'],
  'the host behind an escape': [`{"a": "x\\n${HOST}"}`, 'host'],
  'the host behind a percent escape': [`a%20${HOST}`, 'host'],
  'the host behind a colour': [`\u001b[31m${HOST}\u001b[0m`, 'host'],
  'the host in a file name': [`log_${HOST}_1.txt`, 'host'],
  'percent of what is reserved': [encodeURIComponent('http://qm-route-7f3x:8443/v1'), 'value, percent'],
  'percent twice': [encodeURIComponent(encodeURIComponent('http://qm-route-7f3x:8443/v1')), 'value, percent twice'],
  'percent of every byte': [bytes(HOST).map((byte) => `%${hex(byte).toUpperCase()}`).join(''), 'host, percent'],
  'percent of every byte twice': [bytes(HOST).map((byte) => `%25${hex(byte)}`).join(''), 'host, percent twice'],
  'base64': [base64(`${HOST} is up`), 'host, base64'],
  'base64 one byte on': [base64(` ${HOST} is up`), 'host, base64'],
  'base64 two bytes on': [base64(`a ${HOST} is up`), 'host, base64'],
  'base64 of the value in a URL': [base64(`{"base":"${VALUE}"}`), 'value, base64'],
  'base64url': [Buffer.from(`>>?${HOST}?>>`).toString('base64url'), 'host, base64'],
  'base64 of UTF-16': [Buffer.from(`go ${HOST} go`, 'utf16le').toString('base64'), 'host, base64'],
  'base64 behind a path': [`data/${base64(HOST)}`, 'host, base64'],
  'base32': [base32(`a ${HOST} b`), 'host, base32'],
  'base32 in lower case': [base32(HOST).toLowerCase(), 'host, base32'],
  'hex': [Buffer.from(`a ${HOST}`).toString('hex'), 'host, hex'],
  'hex in upper case': [Buffer.from(HOST).toString('hex').toUpperCase(), 'host, hex'],
  '\\u': [[...HOST].map((sign) => `\\u${hex(sign.charCodeAt(0), 4)}`).join(''), 'host, \\u'],
  '\\x': [bytes(HOST).map((byte) => `\\x${hex(byte)}`).join(''), 'host, \\x'],
  'entities': [[...HOST].map((sign) => `&#${sign.charCodeAt(0)};`).join(''), 'host, entities'],
  'entities in hexadecimal': [[...HOST].map((sign) => `&#x${hex(sign.charCodeAt(0))};`).join(''), 'host, entities'],
  'escaped slashes': ['http:\\/\\/qm-route-7f3x:8443\\/v1', 'value, escaped slashes'],
  'the host backwards': [[...HOST].toReversed().join(''), 'host, reversed'],
  'the host over a line break': ['the qm-rou\nte-7f3x is', 'host, over a line break'],
  'over a line break with an indent': ['the qm-rou  \r\n    te-7f3x is', 'host, over a line break'],
  'over a line break of a quote': ['> the qm-rou\n> te-7f3x is', 'host, over a line break'],
  'over a line break of a diff': ['+the qm-rou\n+te-7f3x is', 'host, over a line break'],
  'over a line break of a shell': ['curl qm-rou\\\n  te-7f3x', 'host, over a line break'],
  'over a line break of quoted-printable': ['peer qm-rou=\nte-7f3x', 'host, over a line break'],
  'over a line break before its hyphen': ['the qm\n-route-7f3x is', 'host, over a line break'],
  'over several line breaks': ['qm-\n ro\n ute\n -7f3x', 'host, over a line break'],
  'base64 in short lines': [base64(` ${VALUE}`).replaceAll(/.{8}/g, '$&\n'), 'value, base64, over a line break'],
}

export const PASSED_OVER: Readonly<Record<string, string>> = {
  'a longer name': 'qm-route-7f3x1',
  'a name that ends alike': 'aqm-route-7f3x',
  'a longer name in percent': 'a%41qm-route-7f3x',
  'a longer name in base64': base64('qm-route-7f3x1 is up'),
  'a name that ends alike in base64': base64('a aqm-route-7f3x is up'),
  'a longer name in base32': base32('qm-route-7f3x1'),
  'a longer name in hex': Buffer.from('qm-route-7f3x1').toString('hex'),
  'a longer name in \\u': [...'qm-route-7f3x1'].map((sign) => `\\u${hex(sign.charCodeAt(0), 4)}`).join(''),
  'base64 in other case': base64(`${HOST} is up`).toLowerCase(),
  'a longer name backwards': [...'qm-route-7f3x1'].toReversed().join(''),
  'a longer name over a line break': 'qm-rou\nte-7f3x1',
  'two halves in two paragraphs': 'qm-rou\n\nte-7f3x',
  'two halves in one line': 'qm-rou te-7f3x',
  'the port': ':8443 and 8443',
  'the path': '/v1/ and /v1',
  'the scheme': 'http://other:8443/v1',
  'nothing': '',
}

export const SOUGHT: Readonly<Record<string, readonly [string, string, readonly string[]]>> = {
  'the first label of a private name': ['http://gpu-7x9.tail1.ts.net/v1', 'on gpu-7x9 it', ['label']],
  'no short label': ['http://gpu7.tail1.ts.net/v1', 'on gpu7 it', []],
  'no label that is a word': ['http://gateways.tail1.ts.net/v1', 'many gateways', []],
  'no label of a public name': ['https://gpu-7x9.quillmere.net/v1', 'on gpu-7x9 it', []],
  'the name without its root dot': ['http://gpu-7x9.tail1.ts.net./v1', 'on gpu-7x9.tail1.ts.net it', ['host']],
  'the password': ['http://ann:w0nder-land@gpu-7x9.tail1.ts.net/', 'with w0nder-land it', ['credentials']],
  'the password without its escapes': ['http://ann:w0nder%21land@gpu-7x9.tail1.ts.net/', 'with w0nder!land it', ['credentials']],
  'no name that everybody has': ['http://admin:w0nder-land@gpu-7x9.tail1.ts.net/', 'the admin said', []],
  'the key in its query': ['http://gpu-7x9.tail1.ts.net/?api_key=zq81-44&api-version=2024-05-01', 'zq81-44 and 2024-05-01', ['credentials']],
  'a bare host': ['qm-route-7f3x', 'on qm-route-7f3x it', ['host']],
  'a host of four as it is written': ['http://Zq81:8000', 'on Zq81 it', ['host']],
  'no host of four in other case': ['http://Zq81:8000', 'on zq81 it', []],
  'no host of four backwards': ['http://Zq81:8000', 'on 18qZ it', []],
  'host of three with its port alone': ['http://zq8:8000', 'zq8 is zq8:8000', ['host and port']],
  'no loopback by itself': ['http://localhost:8443/v1', 'on localhost, 127.0.0.1', []],
  'a loopback with its port': ['http://localhost:8443/v1', 'on localhost:8443 it', ['host and port']],
  'no reserved name': ['https://widget.invalid:8443/v1', 'https://widget.invalid:8443/v1', []],
  'no placeholder': ['http://<host>:8443/v1', 'http://<host>:8443/v1', []],
  'no nickname by itself': ['http://spark1:8443/v1', 'on Spark1 it', []],
  'a nickname with its port': ['http://spark1:8443/v1', 'on Spark1:8443 it', ['host and port']],
  'no plain word by itself': ['http://gateway:8443/v1', 'the gateway is up', []],
  'what stands in quotes': ['"http://qm-route-7f3x:8443"', 'on qm-route-7f3x it', ['host']],
  'each of several': ['http://qm-route-7f3x:1, http://qm-route-8g4y:2', 'qm-route-7f3x qm-route-8g4y', ['host', 'host']],
  'punycode for letters beyond ASCII': ['http://zürich-7x.tail1.ts.net/', 'xn--zrich-7x-65a.tail1.ts.net', ['host']],
  'the beginning of what is long': [`http://qm-route-7f3x/${'a'.repeat(400)}`, `http://qm-route-7f3x/${'a'.repeat(300)}`, ['value']],
}

export const FOUR = [10, 20, 30, 41]
const number = FOUR.reduce((sum, octet) => sum * 256 + octet, 0)
export const SPELLED_FOUR = [
  FOUR.join('.'), FOUR.join('-'), String(number), `0x${number.toString(16).padStart(8, '0')}`, `0${number.toString(8)}`,
  FOUR.map((octet) => `0x${octet.toString(16)}`).join('.'), FOUR.map((octet) => `0${octet.toString(8)}`).join('.'),
  `::ffff:${FOUR.join('.')}`, '::ffff:a14:1e29', '64:ff9b::a14:1e29', `${FOUR.toReversed().join('.')}.in-addr.arpa`,
]

export const SPELLED_SIX = ['fd7a:115c:a1e0::2:9', 'fd7a:115c:a1e0:0:0:0:2:9', 'fd7a:115c:a1e0:0000:0000:0000:0002:0009', 'FD7A:115C:A1E0::2:9', 'fd7a-115c-a1e0--2-9', 'fd7a115ca1e000000000000000020009'] as const
export const SIX = 'fd7a:115c:a1e0::2:9'
