// Says what kind of answer it is that came. The first row that fits counts.
import { model } from './settings.mjs'

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const textOf = (value) => (typeof value === 'string' ? value : '')
const reasoningOf = (part) => [part.reasoning, part.reasoning_content, part.reasoning_text].map(textOf).find((text) => text.trim() !== '') ?? ''

/** A streamed answer put together; `null` where it was cut or says nothing of the form. */
function assembled(text) {
  const message = { content: '', reasoning: '', calls: false }
  let [model, finish, pieces] = [null, null, 0]
  for (const line of text.split('\n')) {
    if (!line.startsWith('data:')) continue
    const data = line.slice(5).trim()
    if (data === '[DONE]') {
      finish ??= 'none'
      continue
    }
    const event = parsed(data)
    if (event === undefined || event.error) return null
    model ??= event.model ?? null
    const choice = event.choices?.[0]
    if (choice === undefined) continue
    pieces += 1
    finish = choice.finish_reason ?? finish
    message.content += textOf(choice.delta?.content)
    message.reasoning += reasoningOf(choice.delta ?? {})
    message.calls ||= (choice.delta?.tool_calls ?? []).length > 0
  }
  return pieces > 0 && finish !== null ? { ...message, model, finish } : null
}

function whole(text) {
  const body = parsed(text)
  const choice = body?.choices?.[0]
  if (body?.error || typeof choice?.message !== 'object' || choice.message === null) return null
  const { content, tool_calls: calls } = choice.message
  return { content: textOf(content), reasoning: reasoningOf(choice.message), calls: (calls ?? []).length > 0, model: body.model ?? null, finish: choice.finish_reason ?? null }
}

/** What a refusal speaks of; its text is not repeated. */
function hintOf(text) {
  if (/\brole\b|\bdeveloper\b/i.test(text)) return 'developer-role'
  return /tool/i.test(text) ? 'tool-parser' : undefined
}

function refused(status, text) {
  if (status >= 300 && status < 400) return { class: 'redirect' }
  if (status === 401 || status === 403) return { class: 'auth' }
  if (status === 404) return { class: /model/i.test(text) ? 'model-not-found' : 'route-not-found' }
  if (status === 429) return { class: 'rate-limited' }
  return status >= 500 ? { class: 'server-error' } : { class: 'bad-request', hint: hintOf(text) }
}

/** What stands behind the thinking; nothing where that is not closed. */
function answerIn(content) {
  const end = content.lastIndexOf('</think>')
  if (end >= 0) return content.slice(end + 8)
  return content.trimStart().startsWith('<think>') ? '' : content
}

function classOf(said, mode) {
  if (said.model !== null && said.model !== model) return 'wrong-model'
  if (said.finish === 'content_filter') return 'content-filtered'
  if (said.content.trim() === '') {
    if (said.calls) return mode === 'case' ? 'tool-calls' : 'tool-calls-only'
    return said.reasoning.trim() === '' ? 'empty' : 'reasoning-only'
  }
  if (answerIn(said.content).trim() === '') return 'reasoning-only'
  if (said.content.includes('</think>')) return 'content-inline-think'
  return said.finish === 'length' && said.reasoning.trim() === '' ? 'content-truncated' : 'content'
}

/** The class of an answer, with what may be told of it besides. */
export function classify({ failure, status, text }, mode) {
  if (failure !== undefined) return { class: failure, http_status: status }
  if (status >= 300) return { ...refused(status, text), http_status: status }
  const looksLikeJson = /^\uFEFF?\s*[{[]/.test(text)
  const isStream = /^\s*(?:data|event)?:/.test(text)
  if (isStream !== (mode !== 'json')) return { class: isStream ? 'sse-unexpected' : looksLikeJson ? 'json-unexpected' : 'not-json', http_status: status }
  if (!isStream && !looksLikeJson) return { class: 'not-json', http_status: status }
  const said = isStream ? assembled(text) : whole(text)
  return said === null ? { class: 'malformed-shape', http_status: status } : { class: classOf(said, mode), http_status: status, finish_reason: said.finish ?? undefined }
}

const allowing = ['content', 'content-inline-think', 'tool-calls']
const unavailable = ['network-error', 'timeout', 'redirect', 'auth', 'model-not-found', 'route-not-found', 'rate-limited', 'bad-request', 'server-error']

/** What a class stops a run for; `null` where Case may start. */
export function stopFor(className) {
  if (allowing.includes(className)) return null
  if (className === 'reasoning-only') return 'reasoning-only'
  return unavailable.includes(className) ? 'unavailable' : 'shape'
}
