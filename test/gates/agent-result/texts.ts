import type { AgentResultCode } from '../../../src/model/agent-result.ts'

/** A text with what is to be said of it; `line` where a line is to blame. */
export interface AgentText {
  readonly text: string
  readonly code: AgentResultCode
  readonly line?: number
  /** Words that the sentences on it contain. */
  readonly says?: string
}

export const START = '<<<AGENT_RESULT'
export const END = 'AGENT_RESULT>>>'

/** A result as an agent that did its work writes it. */
export function resultOf(change: Readonly<Record<string, unknown>> = {}, artifacts: Readonly<Record<string, unknown>> = {}): string {
  const done = { commit: '4be1f02', filesChanged: ['src/slug.ts'], testsPassed: true, screenshotUrls: [], evidenceMarkers: [], prUrl: null, prNumber: null, ...artifacts }
  return JSON.stringify({ status: 'completed', summary: 'Slugs keep their digits.', artifacts: done, error: null, ...change })
}

export function blockOf(inside: string): string {
  return `${START}\n${inside}\n${END}\n`
}

const good = blockOf(resultOf())
const failed = blockOf(resultOf({ status: 'failed', error: 'The build tool is not installed.' }))

export const texts: Readonly<Record<string, AgentText>> = {
  // What is accepted, in every form.
  'a result behind prose': { text: `I put the digits back.\n\n${good}`, code: 'valid-completed', line: 4 },
  'a result on one line': { text: `${START}${resultOf()}${END}`, code: 'valid-completed', line: 1 },
  'a result with a byte order mark': { text: `\uFEFF${good}`, code: 'valid-completed', line: 2 },
  'a byte order mark inside the tokens': { text: `${START}\uFEFF${resultOf()}${END}`, code: 'valid-completed' },
  'line ends of two units': { text: `Done.\r\n${good.replaceAll('\n', '\r\n')}`, code: 'valid-completed', line: 3 },
  'a result over several lines': { text: blockOf(JSON.stringify(JSON.parse(resultOf()), null, 2)), code: 'valid-completed' },
  'prose behind the result': { text: `${good}\nThat is all that was asked for.`, code: 'valid-completed' },
  'a fence around both tokens': { text: `\`\`\`\n${good}\`\`\``, code: 'valid-completed' },
  'thinking that is closed before it': { text: `<think>Which function?</think>\n${good}`, code: 'valid-completed' },
  'thinking that opens and closes twice': { text: `<think>a</think>b<think>c</think>\n${good}`, code: 'valid-completed' },
  'a key given twice': { text: blockOf(resultOf().replace('{', '{"status":"failed",')), code: 'valid-completed' },
  'an example before the real result': { text: `It looks like this:\n${failed}\nMine:\n${good}`, code: 'valid-completed', line: 8 },
  'the start token named in prose before': { text: `I shall end with ${START} and so on.\n${good}`, code: 'valid-completed' },
  'members that nobody knows': { text: blockOf(resultOf({ mood: 'good' })), code: 'valid-completed' },
  'an error of no length': { text: blockOf(resultOf({ error: '' })), code: 'valid-completed' },
  'a file name in brackets': { text: blockOf(resultOf({}, { filesChanged: ['src/pages/[id].tsx'] })), code: 'valid-completed' },
  'a member called as a prototype': { text: blockOf(resultOf().replace('{', '{"__proto__":{"status":"failed"},')), code: 'valid-completed' },

  // No start token.
  'an empty text': { text: '', code: 'no-output' },
  'blanks alone': { text: ' \r\n\t\uFEFF\n', code: 'no-output' },
  'a text that goes on to nothing': { text: 'I looked at the function and it seems fine.', code: 'start-missing' },
  'the name in prose': { text: 'I could write an AGENT_RESULT block, and do not.', code: 'start-missing' },
  'a heading that only sounds like it': { text: '## Agent result\n\nThe digits are back.', code: 'start-missing' },
  'JSON of something else': { text: 'It says:\n{"name": "slug", "version": 3}\n', code: 'start-missing' },
  'a status in prose': { text: 'The server answered {"status":"ok"} to that.', code: 'start-missing' },
  'thinking without an end': { text: '<think>First I have to see the tests, then', code: 'start-missing', says: 'inside the model\'s thinking' },
  'two brackets': { text: `Done.\n<<AGENT_RESULT\n${resultOf()}\nAGENT_RESULT>>`, code: 'start-missing-lookalike', line: 2, says: 'fewer than three' },
  'a blank behind the brackets': { text: `<<< AGENT_RESULT\n${resultOf()}\n${END}`, code: 'start-missing-lookalike', line: 1, says: '`<<< AGENT_RESULT`' },
  'a line break behind the brackets': { text: `<<<\nAGENT_RESULT\n${resultOf()}\n${END}`, code: 'start-missing-lookalike', line: 2 },
  'small letters': { text: `<<<agent_result\n${resultOf()}\nagent_result>>>`, code: 'start-missing-lookalike', line: 1, says: 'other letters' },
  'a hyphen in the name': { text: `<<<AGENT-RESULT\n${resultOf()}\nAGENT-RESULT>>>`, code: 'start-missing-lookalike', line: 1 },
  'a tag': { text: `<AGENT_RESULT>\n${resultOf()}\n</AGENT_RESULT>`, code: 'start-missing-lookalike', line: 1, says: 'as a tag' },
  'a tag in small letters': { text: `<agent_result>\n${resultOf()}\n</agent_result>`, code: 'start-missing-lookalike', says: 'as a tag' },
  'entities of HTML': { text: `&lt;&lt;&lt;AGENT_RESULT\n${resultOf()}\nAGENT_RESULT&gt;&gt;&gt;`, code: 'start-missing-lookalike', line: 1, says: 'entities' },
  'brackets of another script': { text: `＜＜＜AGENT_RESULT\n${resultOf()}\nAGENT_RESULT＞＞＞`, code: 'start-missing-lookalike' },
  'the name alone': { text: `AGENT_RESULT:\n${resultOf()}`, code: 'start-missing-lookalike', line: 1, says: 'without brackets' },
  'the end token alone': { text: `${resultOf()}\n${END}`, code: 'start-missing-lookalike', line: 2, says: 'no start before it' },
  'JSON in a fence': { text: `Here it is.\n\n\`\`\`json\n${resultOf()}\n\`\`\`\n`, code: 'start-missing-lookalike', line: 4, says: 'code fence' },
  'JSON and nothing else': { text: resultOf(), code: 'start-missing-lookalike', line: 1, says: 'no tokens' },
  'JSON behind prose over several lines': { text: `Done.\n${JSON.stringify({ summary: 'x', status: 'completed' }, null, 2)}`, code: 'start-missing-lookalike', line: 2 },
  'a call of a tool': { text: 'Let me see.\n<tool_call>\n{"name":"read","arguments":{"path":"src/slug.ts"}}\n</tool_call>', code: 'start-missing-toolcall-text', line: 2 },
  'a call in another form': { text: '<function=bash>\n<parameter=command>ls</parameter>\n</function>', code: 'start-missing-toolcall-text', line: 1 },
  'a call as bare JSON': { text: 'I read it:\n{"name": "read", "arguments": {"path": "a"}}', code: 'start-missing-toolcall-text', line: 2 },
  'a call before an invented result': { text: `<tool_call>{"name":"bash"}</tool_call>\n${resultOf()}`, code: 'start-missing-toolcall-text', line: 1 },
  'the words of a call in prose': { text: 'The tool_call for the function was not needed.', code: 'start-missing' },

  // No end token.
  'a result that was cut': { text: `Done.\n${START}\n{"status":"completed","summ`, code: 'end-missing', line: 2 },
  'the start token at the very end': { text: `Done.\n${START}`, code: 'end-missing', line: 2 },
  'the start token named after a good result': { text: `${good}\nI ended with ${START} as asked.`, code: 'end-missing', line: 5, says: 'followed by another start token' },
  'an end token before the start alone': { text: `${END}\n${START}\n${resultOf()}`, code: 'end-missing', line: 2 },
  'a blank in the end token': { text: `${START}\n${resultOf()}\nAGENT_RESULT >>>`, code: 'end-missing-lookalike', line: 3, says: '`AGENT_RESULT >>>`' },
  'two brackets at the end': { text: `${START}\n${resultOf()}\nAGENT_RESULT>>`, code: 'end-missing-lookalike', line: 3, says: 'fewer than three' },
  'a closing tag': { text: `${START}\n${resultOf()}\n<<</AGENT_RESULT`, code: 'end-missing-lookalike', line: 3, says: 'end of a tag' },
  'an end token in small letters': { text: `${START}\n${resultOf()}\nagent_result>>>`, code: 'end-missing-lookalike', line: 3 },
  'an end token of entities': { text: `${START}\n${resultOf()}\nAGENT_RESULT&gt;&gt;&gt;`, code: 'end-missing-lookalike', line: 3 },
  'the brackets in front': { text: `${START}\n${resultOf()}\n>>>AGENT_RESULT`, code: 'end-missing-lookalike', line: 3, says: 'in front' },
  'brackets alone': { text: `${START}\n${resultOf()}\n>>>\n`, code: 'end-missing-lookalike', line: 3, says: 'without the name' },
  'the start token for the end token': { text: `${START}\n${resultOf()}\n${START}\n`, code: 'end-missing-lookalike', says: 'start token once more' },
  'tokens with brackets on both sides': { text: `${START}>>>\n${resultOf()}\n${START}>>>`, code: 'end-missing-lookalike' },

  // No JSON.
  'nothing between the tokens': { text: `${START}\n\n${END}`, code: 'json-empty' },
  'a fence inside': { text: blockOf(`\`\`\`json\n${resultOf()}\n\`\`\``), code: 'json-fenced', line: 2 },
  'a fence of tildes inside': { text: blockOf(`~~~\n${resultOf()}\n~~~`), code: 'json-fenced' },
  'a number that was not filled in': { text: blockOf('{"status":"completed",\n"prNumber":<number>}'), code: 'json-placeholder', line: 3 },
  'a choice that was not made': { text: blockOf('{"status":"completed","testsPassed":true|false}'), code: 'json-placeholder' },
  'a choice of words that was not made': { text: blockOf('{"status":completed|failed|blocked}'), code: 'json-placeholder' },
  'three dots': { text: blockOf('{"status":"completed", ...}'), code: 'json-placeholder' },
  'a placeholder in a text, and a fault': { text: blockOf('{"summary":"<summary>",}'), code: 'json-syntax', says: 'comma' },
  'a comma too many': { text: blockOf('{"status":"completed",\n}'), code: 'json-syntax', line: 3, says: 'comma' },
  'a comment': { text: blockOf('{\n  // done\n  "status":"completed"}'), code: 'json-syntax', line: 3, says: 'comment' },
  'single quotes': { text: blockOf("{'status':'completed'}"), code: 'json-syntax', says: 'Quotes' },
  'curly quotes': { text: blockOf('{“status”:“completed”}'), code: 'json-syntax', says: 'Quotes' },
  'no quotes': { text: blockOf('{status:"completed"}'), code: 'json-syntax', says: 'word without quotes' },
  'a value of another language': { text: blockOf('{"status":"completed","testsPassed":True}'), code: 'json-syntax', says: 'word without quotes' },
  'a line break in a text': { text: blockOf('{"status":"completed","summary":"one\ntwo"}'), code: 'json-syntax', line: 2, says: 'line break' },
  'prose before the JSON': { text: blockOf(`Here it is: ${resultOf()}`), code: 'json-syntax', says: 'Other signs or words' },
  'brackets before the JSON': { text: `${START}>>>\n${resultOf()}\n<<<END_${END}`, code: 'json-syntax', line: 1, says: 'Other signs or words' },
  'prose behind the JSON': { text: blockOf(`${resultOf()} That is all.`), code: 'json-syntax', says: 'Other signs or words' },
  'the end of thinking before the JSON': { text: blockOf(`</think>${resultOf()}`), code: 'json-syntax' },
  'two objects': { text: blockOf(`${resultOf()}\n${resultOf()}`), code: 'json-syntax', line: 3, says: 'More than one' },
  'the end token in a text': { text: blockOf(resultOf({ summary: `I write ${END} now.` })), code: 'json-syntax', says: 'end token stands inside' },
  'a text without an end': { text: blockOf('{"status":"completed'), code: 'json-syntax', says: 'not closed' },
  'an object without an end': { text: blockOf('{"status":"completed"'), code: 'json-syntax', says: 'not finished' },
  'a zero width space': { text: blockOf(`\u200B${resultOf()}`), code: 'json-syntax', says: 'does not show' },
  'a backslash of a path': { text: blockOf('{"status":"completed","summary":"C:\\src"}'), code: 'json-syntax', says: 'backslash' },
  'a number with a sign too many': { text: blockOf('{"status":"completed","n":+1}'), code: 'json-syntax' },

  // Not what Case can use.
  'null': { text: blockOf('null'), code: 'not-object', line: 2 },
  'a text alone': { text: blockOf('"completed"'), code: 'not-object' },
  'a number alone': { text: blockOf('1'), code: 'not-object' },
  'an array': { text: blockOf('[]'), code: 'status-missing' },
  'an object in an array': { text: blockOf(`[${resultOf()}]`), code: 'status-missing' },
  'no status': { text: blockOf('{"summary":"x"}'), code: 'status-missing' },
  'a status of no length': { text: blockOf('{"status":""}'), code: 'status-missing' },
  'a status that is no text': { text: blockOf('{"status":true}'), code: 'status-missing' },
  'a status further down': { text: blockOf('{"result":{"status":"completed"}}'), code: 'status-missing' },
  'another word': { text: blockOf('{"status":"success"}'), code: 'status-invalid' },
  'a capital letter': { text: blockOf('{"status":"Completed"}'), code: 'status-invalid' },
  'a blank behind the status': { text: blockOf('{"status":"completed "}'), code: 'status-invalid' },
  'all three words': { text: blockOf('{"status":"completed|failed|blocked"}'), code: 'status-invalid' },

  // What an agent says of itself.
  'an agent that failed': { text: failed, code: 'valid-failed', line: 2, says: 'says that it failed' },
  'an agent that was blocked': { text: blockOf(resultOf({ status: 'blocked' })), code: 'valid-blocked' },
  'an example of failure behind the result': { text: `${good}\nHad it failed:\n${failed}`, code: 'valid-failed', says: 'example' },
  'a failure after a failure': { text: `${failed}\n${failed}`, code: 'valid-failed', says: 'says that it failed' },
  'the template itself': { text: blockOf('{"status":"completed","summary":"<what was done>","artifacts":{"commit":"<hash>","filesChanged":["<file1>","<file2>"],"testsPassed":true},"error":null}'), code: 'valid-completed-template' },
  'a commit that was not filled in': { text: blockOf(resultOf({}, { commit: '<sha>' })), code: 'valid-completed-template' },
  'a file that was not filled in': { text: blockOf(resultOf({}, { filesChanged: ['src/slug.ts', 'path/to/file'] })), code: 'valid-completed-template' },
  'tests that failed': { text: blockOf(resultOf({}, { testsPassed: false })), code: 'valid-completed-contradiction' },
  'an error beside completion': { text: blockOf(resultOf({ error: 'One case is left.' })), code: 'valid-completed-contradiction' },
  'an error that is an object': { text: blockOf(resultOf({ error: { code: 1 } })), code: 'valid-completed-contradiction' },
  'no commit': { text: blockOf(resultOf({}, { commit: null })), code: 'valid-completed-unproven' },
  'no files': { text: blockOf(resultOf({}, { filesChanged: [] })), code: 'valid-completed-unproven' },
  'files as one text': { text: blockOf(resultOf({}, { filesChanged: 'src/slug.ts' })), code: 'valid-completed-unproven' },
  'the outcome of tests as text': { text: blockOf(resultOf({}, { testsPassed: 'true' })), code: 'valid-completed-unproven' },
  'no artifacts': { text: blockOf('{"status":"completed"}'), code: 'valid-completed-unproven' },
  'artifacts at the top': { text: blockOf('{"status":"completed","commit":"4be1f02","filesChanged":["a.ts"],"testsPassed":true}'), code: 'valid-completed-unproven' },
  'a result inside open thinking': { text: `<think>I might end so:\n${good}`, code: 'valid-completed-suspect', line: 3 },
  'thinking that closes behind the result': { text: `So I end with:\n${good}</think>\nNow to the work.`, code: 'valid-completed-suspect' },
}
