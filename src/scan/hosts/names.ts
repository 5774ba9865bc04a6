import type { AddressKind } from './address-kind.ts'
import { kindOfIPv4, parseIPv4 } from './ipv4.ts'

/** Suffixes that only a private network, a cluster or a tunnel resolves. */
export const PRIVATE_SUFFIXES = [
  'ts.net', 'local', 'internal', 'lan', 'home.arpa', 'corp', 'intranet', 'svc.cluster.local',
  'beta.tailscale.net', 'in-addr.arpa', 'ip6.arpa',
  'ngrok.io', 'ngrok.app', 'ngrok.dev', 'ngrok-free.app', 'ngrok-free.dev', 'ngrok.pizza', 'trycloudflare.com', 'cfargotunnel.com',
  'loca.lt', 'localtunnel.me', 'serveo.net', 'serveousercontent.com', 'lhr.life', 'lhr.rocks', 'localhost.run', 'pinggy.link', 'pinggy.io',
  'pinggy.online', 'bore.pub', 'devtunnels.ms', 'tunnelmole.net', 'loclx.io', 'telebit.io', 'zrok.io', 'playit.gg', 'gradio.live',
  'proxy.runpod.net', 'tunnelto.dev', 'instatunnel.my', 'tunnl.gg',
] as const

/** Services whose host names carry an address. */
export const ADDRESS_SUFFIXES = ['sslip.io', 'nip.io', 'xip.io', 'traefik.me'] as const

const LOOPBACK_NAMES = new Set([
  'localhost', 'localhost.localdomain', 'localhost6', 'ip6-localhost', 'host.docker.internal', 'gateway.docker.internal',
  'kubernetes.docker.internal', 'host.containers.internal', 'host.lima.internal', 'host.minikube.internal',
])

const RESERVED_DOMAINS = ['example.com', 'example.net', 'example.org', 'example.edu', 'example', 'test', 'invalid', 'tailnet-name.example']

/** Lower case, without root dots, and in the ASCII form that both spellings of an international name have. */
export function canonicalName(host: string): string {
  const name = host.toLowerCase().replace(/\.{1,3}$/, '')
  if (/^[\x21-\x7e]*$/.test(name)) return name
  try {
    return new URL(`http://${name}/`).hostname
  } catch {
    return name
  }
}

function endsIn(name: string, suffix: string): boolean {
  return name.endsWith(suffix) && (name.length === suffix.length || name[name.length - suffix.length - 1] === '.')
}

/** True for names that by RFC 2606 and 6761 can never be somebody's host. */
export function isReservedName(name: string): boolean {
  return RESERVED_DOMAINS.some((domain) => endsIn(name, domain))
}

/** True for names that lead back to the own machine. */
export function isLoopbackName(name: string): boolean {
  return LOOPBACK_NAMES.has(name) || name.endsWith('.localhost')
}

/** The private suffix that a name ends in, be it the whole name; the longest wins. */
export function privateSuffix(name: string): string | null {
  let best: string | null = null
  for (const suffix of PRIVATE_SUFFIXES) {
    if (endsIn(name, suffix) && suffix.length > (best?.length ?? 0)) best = suffix
  }
  return best
}

/** The kind of the address that a name such as `192-0-2-1.sslip.io` carries. */
export function kindOfCarriedAddress(name: string): AddressKind | null {
  const suffix = ADDRESS_SUFFIXES.find((candidate) => endsIn(name, candidate))
  if (suffix === undefined || suffix.length === name.length) return null
  const match = /(?:^|[^0-9])(\d{1,3})([.-])(\d{1,3})\2(\d{1,3})\2(\d{1,3})\.?$/.exec(name.slice(0, -suffix.length - 1))
  const value = match ? parseIPv4([match[1], match[3], match[4], match[5]].join('.')) : null
  if (value !== null) return kindOfIPv4(value)
  return /(?:^|\.)[0-9a-f]{8}\.?$/.test(name.slice(0, -suffix.length)) || /-{2}|[0-9a-f]-[0-9a-f]/.test(name) ? 'public' : null
}
