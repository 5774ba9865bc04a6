import type { HostKind } from '../../../src/scan/hosts/host-kind.ts'

/** A name in a private network, without the parts of a URL. */
export const TAILNET_NAME = 'gpu-7.zq81k.ts.net'
export const INTERNAL_NAME = 'model-host.internal'

/** A machine that is called by its first label alone, and a port of it. */
export const LABEL = 'gpu-box1'
export const PORT = 8001

export const LAN_ADDRESS = '10.11.12.13'
export const LAN_URL = `http://${LAN_ADDRESS}:8443/v1`

/** An endpoint that is forwarded to the machine it is asked from. */
export const FORWARDED = 'http://localhost:8000/v1'

/** A page that is shown on the machine it is read on: only a suspicion. */
export const PREVIEW = 'http://localhost:3000/widget'

/** Has no private shape, so that it tells only in what stands around it. */
export const PUBLIC_NAME = 'db.widget.com'

/** Public services that nobody has listed as harmless. */
export const PROVIDER_URL = 'https://api.anthropic.com/v1/messages'
export const HOOKS_URL = 'https://hooks.slack.com/services'

/** Hosts by the kind that they are of; near misses stand beside hits. */
export const hosts: readonly (readonly [string, HostKind])[] = [
  ['10.18.4.92', 'ip'],
  ['172.15.0.1', 'ip'],
  ['100.63.255.255', 'ip'],
  ['192.0.2.1', 'reserved'],
  ['192.0.3.1', 'ip'],
  ['203.0.113.255', 'reserved'],
  ['203.0.114.0', 'ip'],
  ['127.8.4.2', 'loopback'],
  ['0.0.0.0', 'wildcard'],
  ['255.255.255.0', 'none'],
  ['cto-work-411.41', 'none'],
  ['box.0x1f', 'none'],
  ['box.0x1g', 'unknown'],
  ['8.8.8.8', 'resolver'],
  ['8.8.8.9', 'ip'],
  ['10.0.0.0', 'none'],
  ['168952924', 'ip'],
  ['0x0a12045c', 'ip'],
  ['012.022.04.0134', 'ip'],
  ['10.1180764', 'ip'],
  ['3221225985', 'reserved'],
  ['[fd7a:115c:a1e0::1]', 'ip'],
  ['[2001:db8::1]', 'reserved'],
  ['[2001:db9::1]', 'ip'],
  ['[3fff::1]', 'reserved'],
  ['[::1]', 'loopback'],
  ['[::ffff:192.0.2.1]', 'reserved'],
  ['[::ffff:10.18.4.92]', 'ip'],
  ['[64:ff9b::a12:45c]', 'ip'],
  ['[ff02::1]', 'none'],
  ['[add::add]', 'none'],
  ['gx10.amber-vole.ts.net', 'private'],
  ['amber-vole.ts.net', 'private'],
  ['ts.net', 'placeholder'],
  ['*.ts.net', 'placeholder'],
  ['<node>.ts.net', 'placeholder'],
  ['***.amber-vole.ts.net', 'private'],
  ['gx10.LOCAL.', 'private'],
  ['example.com', 'reserved'],
  ['a.b.example.net', 'reserved'],
  ['example.com.amber-vole.ts.net', 'private'],
  ['notexample.com', 'public'],
  ['endpoint.invalid', 'reserved'],
  ['localhost', 'loopback'],
  ['host.docker.internal', 'loopback'],
  ['10-18-4-92.sslip.io', 'private'],
  ['192-0-2-7.sslip.io', 'reserved'],
  ['gx10', 'single'],
  ['HOST', 'placeholder'],
  ['{host}', 'placeholder'],
  ['${HOST}', 'placeholder'],
  ['${HOST:-gx10}', 'single'],
  ['github.com', 'listed'],
  ['raw.githubusercontent.com', 'listed'],
  ['github.com.pinemarten.cloud', 'public'],
  ['api.openai.com', 'provider'],
  ['pinemarten.cloud', 'public'],
  ['config.section', 'unknown'],
  ['100.101.44.xxx', 'masked'],
  ['192.168.x.x', 'placeholder'],
  ['100.x.y.z', 'placeholder'],
]
