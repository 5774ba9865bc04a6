// Reads the result in an agent's text as Case does: the last beginning, the first end behind it, one JSON object.
const START = '<<<AGENT_RESULT'
const END = 'AGENT_RESULT>>>'

/** The result of an agent that says, with all that belongs to it, that its work is done; `null` for any other text. */
export function completedResult(text) {
  const start = text.lastIndexOf(START)
  const end = start < 0 ? -1 : text.indexOf(END, start)
  if (end < 0) return null
  try {
    const result = JSON.parse(text.slice(start + START.length, end).trim())
    const { commit, filesChanged, testsPassed } = result?.artifacts ?? {}
    const isWhole = result?.status === 'completed' && !result.error && Boolean(commit) && filesChanged?.length > 0 && testsPassed === true
    return isWhole ? result : null
  } catch {
    return null
  }
}
