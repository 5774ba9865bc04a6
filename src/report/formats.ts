import { literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { renderAgent } from './agent.ts'
import { renderCheckstyle } from './checkstyle.ts'
import type { ReportFormat } from './format.ts'
import { renderGithub } from './github.ts'
import { renderGitlab } from './gitlab.ts'
import { renderJson } from './json.ts'
import { renderJsonl } from './jsonl.ts'
import { renderJunit } from './junit.ts'
import { renderMarkdown } from './markdown.ts'
import { renderRdjson } from './rdjson.ts'
import { renderSarif } from './sarif.ts'
import { renderText } from './text.ts'
import { renderUnix } from './unix.ts'

const table = {
  text: { about: literal('for people; unless another is named'), call: literal('--format text'), render: (run, { alone, color }) => renderText(run, { color, problems: alone }) },
  unix: { about: literal('a line a finding, for editors: `path:line:column: severity: message [rule/message]`'), call: literal('--format unix'), render: renderUnix },
  json: { about: literal('for programs; `schemas/result.schema.json` describes it'), call: literal('--format json=out.json'), render: renderJson },
  jsonl: { about: literal('for streams: an object a finding, as in the JSON, and a last one with the scope'), call: literal('--format jsonl'), render: renderJsonl },
  sarif: { about: literal('SARIF 2.1.0, for code scanning'), call: literal('--format sarif=out.sarif'), render: renderSarif },
  github: { about: literal('annotations of GitHub Actions, ten of each kind a step; the rest as plain lines'), call: literal('--format github'), render: renderGithub },
  gitlab: { about: literal('GitLab Code Quality'), call: literal('--format gitlab=gl-code-quality-report.json'), render: renderGitlab },
  junit: { about: literal('JUnit XML: a suite a file, and a passing case for a clean one'), call: literal('--format junit=junit.xml'), render: renderJunit },
  checkstyle: { about: literal('the XML of Checkstyle'), call: literal('--format checkstyle=checkstyle.xml'), render: renderCheckstyle },
  rdjson: { about: literal('for reviewdog, with the fixes; its columns count UTF-8 bytes'), call: literal('--format rdjson'), render: renderRdjson },
  agent: { about: literal('for AI agents: a line a finding with what to do, and a last one with the verdict'), call: literal('--format agent'), render: renderAgent },
  markdown: { about: literal('a page with counts, findings and scope, such as the summary of a step'), call: literal('--format markdown'), render: renderMarkdown },
} as const satisfies Record<string, ReportFormat>

export type FormatName = keyof typeof table

/** Every format of a run by its name: the option, the documentation and the tests are made from this table. */
export const formats: Readonly<Record<FormatName, ReportFormat>> = table

/** The names, in the order of the table. */
export const formatNames: readonly Safe[] = Object.keys(formats).map(ownText)
