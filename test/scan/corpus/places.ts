import type { EndpointTier } from '../../../src/scan/tiers/tier.ts'

/** A text in which `⟦` and `⟧` stand around what is to be withheld, and the tiers that name it, in order. */
export interface Marked {
  readonly text: string
  readonly tiers: readonly `${EndpointTier}${'' | '?'}`[]
}

/** `?` behind a tier: a warning. */
export const places: Readonly<Record<string, Marked>> = {
  'an address with its port': { text: 'It is ⟦10.18.4.92:8000⟧ now.', tiers: ['ip'] },
  'a URL with path and query': { text: 'See ⟦http://gx10:8000/v1/models?x=1⟧.', tiers: ['url'] },
  'a URL in brackets': { text: '[a](⟦http://gx10.lan/v1⟧)', tiers: ['url'] },
  'two values on one line': { text: '⟦10.18.4.92⟧ and ⟦10.18.4.93⟧', tiers: ['ip', 'ip'] },
  'a bound URL as one value': { text: '- `⟦CTO_HARNESS_CASE_LOCAL_BASE_URL=http://10.18.4.92:8000/v1⟧`.', tiers: ['assigned'] },
  'a bound bare word': { text: '⟦CTO_HARNESS_CASE_LOCAL_BASE_URL=brackenbox⟧', tiers: ['assigned'] },
  'a key of the family': { text: '⟦base_url: http://localhost:8000/v1⟧', tiers: ['assigned'] },
  'userinfo before a host': { text: '⟦https://ops:pw@pinemarten.cloud/x⟧', tiers: ['userinfo'] },
  'loopback of OpenAI shape': { text: 'at ⟦http://localhost:8000/v1⟧', tiers: ['loopback'] },
  'loopback of another shape': { text: 'at ⟦http://localhost:3000⟧', tiers: ['loopback?'] },
  'a private name': { text: 'as ⟦gx10.amber-vole.ts.net⟧.', tiers: ['name'] },
  'a host and its port': { text: 'connect to ⟦gx10:8000⟧ first', tiers: ['host-port'] },
  'host and port in two fields': { text: '{"⟦host":"gx10","port":8000⟧}', tiers: ['host-port'] },
  'a target of ssh': { text: 'ssh ⟦ops@gx10.pinemarten.cloud⟧ docker ps', tiers: ['target'] },
  'a bare label with a user': { text: 'ssh ⟦ops@gx10⟧ docker ps', tiers: ['target'] },
  'an alias of ssh': { text: 'ssh ⟦spark1⟧', tiers: ['target?'] },
  'a percent-encoded URL': { text: 'next=⟦http%3A%2F%2F10.18.4.92%3A8000⟧', tiers: ['encoded'] },
  'a value in base64, the whole run': { text: 'k: ⟦aHR0cDovLzEwLjE4LjQuOTI6ODAwMC92MQ==⟧ end', tiers: ['encoded'] },
  'a defanged address': { text: 'at ⟦10[.]18[.]4[.]92⟧ now', tiers: ['encoded'] },
  'an address over two lines': { text: 'at ⟦10.18.\n4.92⟧ now', tiers: ['ip'] },
  'a public provider': { text: 'with ⟦https://api.openai.com/v1⟧.', tiers: ['url?'] },
  'a wildcard bind': { text: 'on ⟦0.0.0.0:8000⟧.', tiers: ['host-port?'] },
  'a masked address': { text: 'on ⟦100.101.44.xxx⟧ once', tiers: ['ip?'] },
}
