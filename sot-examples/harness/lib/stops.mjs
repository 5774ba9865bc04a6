// What is left of a run that must not start: a marker, and a reason for the report.
export const stops = {
  config: { marker: 'backend/provider-local-config-unavailable.txt', reason: 'local provider config unavailable' },
  'reasoning-only': { marker: 'backend/provider-reasoning-only.txt', reason: 'provider response shape unavailable' },
  shape: { marker: 'backend/provider-response-shape-unavailable.txt', reason: 'provider response shape unavailable' },
  unavailable: { marker: 'backend/provider-unavailable.txt', reason: 'provider unavailable' },
  admission: { marker: 'backend/provider-model-not-admitted.txt', reason: 'provider model not admitted' },
}

/** A line for each word of ours; nothing that a server said is among them. */
export function markerBody(facts) {
  return Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}
