// One question to the provider: no redirect is followed, nothing is tried twice, and no error's own words are kept, since
// they name the address.
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'

/** Where chat completions live below a base address. */
export function chatUrl(baseUrl) {
  const url = new URL(baseUrl)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`
  return url
}

export function send(url, body, onResponse) {
  const start = url.protocol === 'https:' ? requestHttps : requestHttp
  const request = start(url, { method: 'POST', agent: false, headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' } }, onResponse)
  request.end(body)
  return request
}

/** Resolves to `{ status, type, text }`, or to `{ failure }` with a word of ours. */
export function ask(baseUrl, body, { headers, answer, mostBytes }) {
  return new Promise((resolve) => {
    const timers = []
    const settle = (result) => {
      for (const timer of timers) clearTimeout(timer)
      resolve(result)
      request.destroy()
    }
    const request = send(chatUrl(baseUrl), JSON.stringify(body), (response) => {
      clearTimeout(timers[0])
      const chunks = []
      let bytes = 0
      response.on('data', (chunk) => {
        bytes += chunk.length
        chunks.push(chunk)
        if (bytes > mostBytes) settle({ failure: 'too-large', status: response.statusCode })
      })
      response.on('end', () => settle({ status: response.statusCode, type: response.headers['content-type'] ?? '', text: Buffer.concat(chunks).toString('utf8') }))
      response.on('error', () => settle({ failure: 'network-error', status: response.statusCode }))
    })
    request.on('error', () => settle({ failure: 'network-error' }))
    for (const time of [headers, answer]) timers.push(setTimeout(() => settle({ failure: 'timeout' }), time))
  })
}
