// Stands between Case and the provider, on this machine, so that no configuration has to hold the endpoint; and counts, so
// that a run in which nothing was asked can be told from one in which nothing was answered.
import { createServer } from 'node:http'
import { chatUrl, send } from './ask.mjs'

const LOOPBACK = '127.0.0.1'

function readCounts(text, counts) {
  for (const line of text.split('\n')) {
    if (!line.startsWith('data:') || line.includes('[DONE]')) continue
    let event
    try {
      event = JSON.parse(line.slice(5))
    } catch {
      continue
    }
    const choice = event.choices?.[0]
    if (typeof choice?.finish_reason === 'string') counts.finish_reasons.push(choice.finish_reason)
    counts.content_chars += (choice?.delta?.content ?? '').length
    counts.reasoning_chars += (choice?.delta?.reasoning ?? choice?.delta?.reasoning_content ?? '').length
  }
}

async function readAll(stream) {
  const chunks = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function modelIn(body) {
  try {
    return String(JSON.parse(body).model)
  } catch {
    return 'unknown'
  }
}

async function pass(request, response, target, counts) {
  const body = await readAll(request)
  counts.count += 1
  counts.models.add(modelIn(body))
  const failed = (status) => {
    counts.http_errors.push(status)
    if (!response.headersSent) response.writeHead(502)
    response.end()
  }
  const asked = send(target, body, (answer) => {
    if (answer.statusCode !== 200) counts.http_errors.push(answer.statusCode)
    response.writeHead(answer.statusCode, { 'content-type': answer.headers['content-type'] ?? 'application/json' })
    const chunks = []
    answer.on('data', (chunk) => {
      chunks.push(chunk)
      response.write(chunk)
    })
    answer.on('end', () => {
      readCounts(Buffer.concat(chunks).toString('utf8'), counts)
      response.end()
    })
    answer.on('error', () => failed('network-error'))
  })
  asked.on('error', () => failed('network-error'))
  response.on('close', () => asked.destroy())
}

/** Listens on the loopback until it is closed. */
export async function openRelay(baseUrl) {
  const counts = { count: 0, models: new Set(), finish_reasons: [], content_chars: 0, reasoning_chars: 0, http_errors: [] }
  const server = createServer((request, response) => {
    // Who breaks off in the middle of a question gets no answer.
    if (request.method === 'POST' && request.url.endsWith('/chat/completions')) pass(request, response, chatUrl(baseUrl), counts).catch(() => response.destroy())
    else response.writeHead(404).end()
  })
  await new Promise((resolve) => server.listen(0, LOOPBACK, resolve))
  return {
    baseUrl: `http://${LOOPBACK}:${server.address().port}/v1`,
    counts: () => ({ ...counts, models: [...counts.models] }),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
