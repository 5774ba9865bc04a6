/** An endpoint that was made up for runs of the harness, whole and as parts of it stand in logs. */
export const LAB = {
  url: 'http://100.101.44.17:8000/v1',
  host: '100.101.44.17',
  name: 'http://gpu-7.tail4c21.ts.net:8000/v1',
} as const

/** Has no shape of an address: only who knows it can find it. */
export const ROUTE = 'http://qm-route-5d2c:8443/v1'

/** A relay on the machine of the run. */
export const RELAY = 'http://127.0.0.1:41873/v1'
