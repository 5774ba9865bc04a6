import type { StopKind } from '../model/harness.ts'

/** What the provider's answer to a probe was, by the marker that it stops a run with; `null` lets Case start. */
export const probeClasses = {
  'network-error': 'unavailable',
  timeout: 'unavailable',
  'too-large': 'shape',
  redirect: 'unavailable',
  auth: 'unavailable',
  'model-not-found': 'unavailable',
  'route-not-found': 'unavailable',
  'rate-limited': 'unavailable',
  'bad-request': 'unavailable',
  'server-error': 'unavailable',
  'sse-unexpected': 'shape',
  'json-unexpected': 'shape',
  'not-json': 'shape',
  'malformed-json': 'shape',
  'provider-error': 'shape',
  'malformed-shape': 'shape',
  'wrong-model': 'shape',
  'stream-truncated': 'shape',
  'content-filtered': 'shape',
  refusal: 'shape',
  'unsupported-content': 'shape',
  'tool-calls-only': 'shape',
  'tool-calls': null,
  'reasoning-only': 'reasoning-only',
  empty: 'shape',
  'content-inline-think': null,
  'content-truncated': 'shape',
  content: null,
} as const satisfies Readonly<Record<string, StopKind | null>>

export type ProbeClass = keyof typeof probeClasses

export function isProbeClass(text: string): text is ProbeClass {
  return Object.hasOwn(probeClasses, text)
}
