import { describe, expect, test } from 'vitest'
import { builtInPolicy, rules } from '../../src/index.ts'
import { CannotCheck } from '../../src/model/cannot-check.ts'
import type { Policy } from '../../src/model/policy.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import type { LoadOptions } from '../../src/policy/load.ts'
import { readFileSync } from 'node:fs'

const BUILT_IN = readFileSync(new URL('../../rules/policies/cto-child.yaml', import.meta.url), 'utf8')

type Changes = Partial<Pick<LoadOptions, 'locked' | 'resolve' | 'clears'>>

function load(text: string, changes: Changes = {}): Policy {
  return loadPolicy(text, { builtIn: builtInPolicy, rules, clears: (part) => !part.includes('192.0.2.1'), ...changes })
}

function refusal(text: string, changes: Changes = {}): CannotCheck {
  try {
    load(text, changes)
  } catch (error) {
    if (error instanceof CannotCheck) return error
    throw error
  }
  throw new Error('The config was accepted.')
}

/** A config that extends the built-in policy. */
function over(text: string): string {
  return `extends: cto-child\n${text}`
}

/** The built-in policy with one line replaced, and without what it extends. */
function alone(from: string, to: string): string {
  if (!BUILT_IN.includes(from)) throw new Error('The built-in policy lacks the line.')
  return BUILT_IN.replace(from, to)
}

describe('a config', () => {
  test('that extends and says nothing else is the built-in policy', () => {
    expect(load(over(''))).toEqual(builtInPolicy('cto-child'))
  })

  test('is merged: maps by key, lists by union in order, single values by replacement', () => {
    const policy = load(
      over(`
tree: {complete: true, external: [CTO-WORK-016, CTO-WORK-020]}
documents:
  otherWords: [NOTES, CHARTER]
  kinds:
    charter: {word: CHARTER, sections: [Purpose]}
    prd: {sections: [Purpose]}
work: {statuses: {open: [draft]}}
limits: {nesting: 50}
severity: {pair-missing: off, dates-in-order: info}
frontmatter: {schema: {additionalProperties: true, properties: {status: {enum: [retired]}, team: {type: string}}}}
`),
    )
    expect(policy.tree).toMatchObject({ root: '.sot', complete: true, external: ['CTO-WORK-016', 'CTO-WORK-020'] })
    expect(policy.documents.otherWords.slice(-2)).toEqual(['NOTES', 'CHARTER'])
    expect(Object.keys(policy.documents.kinds)).toEqual(['prd', 'issues', 'charter'])
    expect(policy.documents.kinds['prd']?.sections?.slice(-2)).toEqual(['Success Definition', 'Purpose'])
    expect(policy.work.statuses.open).toEqual(['planned', 'ready', 'in-progress', 'draft'])
    expect(policy.limits).toEqual({ documentBytes: 1_000_000, nesting: 50 })
    expect(policy.severity).toEqual({ 'pair-missing': 'off', 'dates-in-order': 'info' })
    expect(policy.frontmatter.schema).toMatchObject({
      additionalProperties: true,
      properties: { status: { enum: ['draft', 'review', 'active', 'superseded', 'archived', 'retired'] }, team: { type: 'string' } },
    })
  })

  test('is tried before what it extends, where a list is tried in order', () => {
    const { harness } = load(over('harness: {layout: {report: [out.json, report.json]}, fields: {status: [/state]}, allowHosts: [example.com]}'))
    expect(harness.layout.report).toEqual(['out.json', 'report.json'])
    expect(harness.layout.task).toEqual(['task.md'])
    expect(harness.forbid.hosts).toContain('openrouter.ai')
  })

  test('needs no harness, and all of one that it begins', () => {
    const bare = BUILT_IN.replace(/^harness:\n(?: .*\n|\n)*/m, '')
    expect(load(bare).harness).toMatchObject({ expect: { model: '' }, relay: 'none', maxSkewSeconds: null })
    expect(refusal(`${bare}harness: {relay: none}\n`).message).toContain('`harness` lacks the key `layout`.')
  })

  test('leaves the policy that it extends as it was, and cannot be changed itself', () => {
    load(over('tree: {complete: true}'))
    expect(builtInPolicy('cto-child')?.tree.complete).toBe(false)
    expect(Object.isFrozen(load(over('')).work.statuses.open)).toBe(true)
  })

  const fine: Readonly<Record<string, string>> = {
    'a byte order mark': `\uFEFF${over('')}`,
    'CRLF line ends': over('tree:\r\n  complete: true\r\n'),
    JSON: '{"extends": "cto-child", "tree": {"complete": true}}',
    'a schema for editors': over('$schema: ./node_modules/sotlint/schemas/policy.schema.json'),
    'a comment for editors': `# yaml-language-server: $schema=./schema.json\n${over('')}`,
    'the whole of a policy': BUILT_IN,
    'steps of the life of a document': over('lifecycle: {transitions: {draft: [review], archived: []}}'),
    'steps of a field that takes any word': over('lifecycle: {field: owner, transitions: {ann: [bob]}}'),
    'another layout of runs': over('harness: {layout: {report: [out/*.json]}, fields: {status: [/result/status], tests.total: [/n]}, values: {status: {ok: pass}}}'),
    'other items that a run speaks for': over('harness: {unblocking: {passed: {eligible: [CTO-WORK-101], never: [CTO-WORK-016]}}, notValidated: [CTO-WORK-101]}'),
    'hosts that a run may or may not name': over('harness: {forbid: {hosts: [api.example.com]}, allowHosts: [docs.example.com], relay: loopback, positiveProof: relay, maxSkewSeconds: 60}'),
    'a severity by message and by rule': over('severity: {claim-proven-by-evidence: error, no-pass: error}'),
  }
  for (const [name, text] of Object.entries(fine)) test(`is accepted with ${name}`, () => void load(text))
})

describe('a config is refused', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'that is empty': ['', '1:1: a policy is a mapping of keys, which is not what stands here.'],
    'that holds comments only': ['# extends: cto-child\n', '1:1: a policy is a mapping of keys, which is not what stands here.'],
    'that is a list': ['- a\n', '1:1: a policy is a mapping of keys, which is not what stands here.'],
    'that is no YAML': [over('tree: a: b'), '2:7: a second `: ` in the value, or a line indented too far; put the value in quotes.'],
    'with a tab': [over('tree:\n\tcomplete: true'), '3:1: a tab where YAML demands blanks.'],
    'with a key that stands twice': [over('severity: {}\nseverity: {}'), '3:1: a key that stands there twice.'],
    'with an alias': [over('tree: &t {complete: true}\ndates: *t'), '3:8: an alias (`*name`), which is not read here.'],
    'with an alias bomb': [`a: &a [x]\n${'b: [*a, *a]\n'.repeat(50)}`, '2:5: an alias (`*name`), which is not read here.'],
    'with a merge key': [over('<<: {tree: {}}'), '2:1: a policy has no key of this name.'],
    'with deep nesting': [`extends: ${'['.repeat(50_000)}`, '1:1: values nested too deep to be read.'],
    'with an unknown key': [over('severities: {}'), '2:1: a policy has no key `severities`.'],
    'with a misspelt key': [over('severty: {}'), '2:1: a policy has no key `severty`; did you mean `severity`?'],
    'with a misspelt key further down': [over('documents:\n  kindz: {}'), '3:3: `documents` has no key `kindz`; did you mean `kinds`?'],
    'with a misspelt key of a kind': [over('documents: {kinds: {note: {word: NOTE, section: [A]}}}'), '2:40: `documents.kinds.note` has no key `section`; did you mean `sections`?'],
    'with a text for a list': [over('notWaivable: x'), '2:1: `notWaivable` must be a list.'],
    'with a list for a mapping': [over('tree: [a]'), '2:1: `tree` must be a mapping of keys.'],
    'with nothing for a mapping': [over('tree:'), '2:1: `tree` must be a mapping of keys.'],
    'with a number for a text': [over('work: {idPrefix: 5}'), '2:8: `work.idPrefix` must be a text.'],
    'with a text for a number': [over('limits: {nesting: "9"}'), '2:10: `limits.nesting` must be a whole number.'],
    'with a number out of range': [over('limits: {nesting: 9}'), '2:10: `limits.nesting` must be a number from 10 to 400.'],
    'with another version': [over('version: 2'), '2:1: `version` must be `1`.'],
    'with an empty word': [over('work: {noReason: [""]}'), '2:19: `work.noReason.0` must be something, and is empty.'],
    'with a repeated word': [over('notWaivable: [a, a]'), '2:1: `notWaivable` must be a list without repetition.'],
    'with a severity that is none': [over('severity: {pair-missing: warn}'), '2:12: `severity.pair-missing` must be `error`, `warning`, `info` or `off`.'],
    'with a misspelt severity': [over('severity: {pair-missing: eror}'), '2:12: `severity.pair-missing` must be `error`, `warning`, `info` or `off`; did you mean `error`?'],
    'with a severity for no rule': [over('severity: {no-such-rule-at-all: off}'), '2:12: no rule or message has this name.'],
    'with a severity for a misspelt message': [over('severity: {pair-mising: off}'), '2:12: no rule or message has this name; did you mean `pair-missing`?'],
    'with a misspelt rule that cannot be waived': [over('notWaivable:\n  - dates-in-order\n  - titles-uniqe'), '4:5: no rule has this name; did you mean `titles-unique`?'],
    'with a kind that is named like none of a kind': [over('documents: {kinds: {Other Kind: {word: X}}}'), '2:21: this must be a name in lower case, which is neither `text` nor `other`.'],
    'with a glob out of the tree': [over('documents: {include: ["../**"]}'), '2:23: `documents.include.0` must be a glob below the root, without a leading `/` and without `..`.'],
    'with a folder out of the tree': [over('tree: {root: ../x}'), '2:8: `tree.root` must be a relative folder without `..`.'],
    'with a pattern in the schema of a field': [over('frontmatter: {schema: {properties: {title: {pattern: "^(a+)+$"}}}}'), '2:45: a field takes no `pattern`, since a hostile one can run for minutes on a short text.'],
    'with an unknown keyword in it': [over('frontmatter: {schema: {properties: {title: {minlength: 2}}}}'), '2:45: `frontmatter.schema.properties.title` has no key `minlength`; did you mean `minLength`?'],
    'with words for a number': [over('frontmatter: {schema: {properties: {n: {type: integer, enum: ["1"]}}}}'), '2:41: `frontmatter.schema.properties.n.type` must be `string`.'],
    'with a field that has no type': [over('frontmatter: {schema: {properties: {team: {minLength: 1}}}}'), '2:37: `frontmatter.schema.properties.team` lacks the key `type`.'],
    'with a length that nothing has': [over('frontmatter: {schema: {properties: {title: {minLength: 3, maxLength: 2}}}}'), '2:37: no text is long enough and short enough for this field.'],
    'with a required field that is not described': [over('frontmatter: {schema: {required: [team]}}'), '2:35: `team` is not listed in `frontmatter.schema.properties`.'],
    'with a status in two classes': [over('work: {statuses: {open: [Blocked]}}'), '2:26: the status `blocked` stands under both `open` and `held`.'],
    'with a blocked status that is not held': [over('work: {blockedStatus: ready}'), '2:8: `ready` is not listed in `work.statuses.held`.'],
    'with a pair that is no kind': [over('documents: {kinds: {note: {word: NOTE, pair: prds}}}'), '2:40: `prds` is not listed in `documents.kinds`.'],
    'with a list in no section': [over('documents: {kinds: {prd: {lists: [Nowhere]}}}'), '2:35: `Nowhere` is not listed in `documents.kinds.prd.sections`.'],
    'with two kinds of one word': [over('documents: {kinds: {note: {word: PRD}}}'), '2:28: two kinds have this word.'],
    'with a label of two meanings': [over('work: {labels: {acceptance: [Blocked by]}}'), '2:30: the label `Blocked by` stands under both `acceptance` and `blockers`.'],
    'with a title field that is no field': [over('frontmatter: {titleField: titel}'), '2:15: `titel` is not listed in `frontmatter.schema.properties`.'],
    'with a proof that disproves': [over('claims: {contraryStatuses: [pass]}'), '2:29: the report status `pass` stands under both `reportStatus` and `contraryStatuses`.'],
    'with a repository for a key that there is not': [over('citations: {repositories: {Hermes comit: ../hermes}}'), '2:28: `Hermes comit` is not listed in `evidence.keys.commit`.'],
    'with an absolute path of a repository': [over('citations: {repositories: {Hermes commit: /srv/hermes}}'), '2:28: this must be a relative path.'],
    'with an external id of another form': [over('tree: {external: [CTO-WORK-016, WORK-1]}'), '2:33: this is no id of the form `CTO-WORK-` and at least 3 digits.'],
    'with a step of no field': [over('lifecycle: {field: stage, transitions: {draft: [review]}}'), '2:13: `stage` is not listed in `frontmatter.schema.properties`.'],
    'with a step from no value': [over('lifecycle: {transitions: {drafted: [review]}}'), '2:27: `drafted` is not listed in `frontmatter.schema.properties.status.enum`.'],
    'with a step to no value': [over('lifecycle: {transitions: {draft: [review, activ]}}'), '2:43: `activ` is not listed in `frontmatter.schema.properties.status.enum`.'],
    'with a phrase that is none': [over('statements: {status-is: ["{ids} is now {status}", "{ids} (.*)"]}'), '2:51:'],
    'with a file of a run that is not sought': [over('harness: {layout: {reports: [a.json]}}'), '2:20: `harness.layout` has no key `reports`; did you mean `report`?'],
    'with files of a run outside of it': [over('harness: {layout: {report: [../report.json]}}'), '2:29: `harness.layout.report.0` must be a glob below the root, without a leading `/` and without `..`.'],
    'with a field that no report has': [over('harness: {fields: {state: [/state]}}'), '2:20: `harness.fields.state` must be a field of `schemas/harness-report.schema.json`, with a dot before a member.'],
    'with a field at no pointer': [over('harness: {fields: {status: [status]}}'), '2:29: `harness.fields.status.0` must be a JSON pointer such as `/result/status`.'],
    'with a relay of another kind': [over('harness: {relay: remote}'), '2:11: `harness.relay` must be `none` or `loopback`.'],
    'with a model that is forbidden and expected': [over('harness: {forbid: {models: [qwen3.6-35b-a3b]}}'), '2:29: the model `qwen3.6-35b-a3b` is forbidden and expected.'],
    'with a provider that is expected and forbidden': [over('harness: {expect: {provider: anthropic}}'), '2:20: the provider `anthropic` is forbidden and expected.'],
    'with an eligible item of another form': [over('harness: {unblocking: {passed: {eligible: [WORK-1]}}}'), '2:44: this is no id of the form `CTO-WORK-` and at least 3 digits.'],
    'that extends nothing and is not complete': ['version: 1\nname: x', '1:1: a policy lacks the key `tree`.'],
    'that lacks a key further down': [alone('  marker: 03-PROTOCOLS\n', ''), '6:1: `tree` lacks the key `marker`.'],
    'that extends an unknown policy': ['extends: cto-chld\n', '1:1: no built-in policy has this name.'],
    'that extends a file that is not there': ['extends: ./base.yaml\n', '1:1: `base.yaml` is not there, or may not be read.'],
    'that extends a file by its full path': ['extends: /etc/base.yaml\n', '1:1: only a relative path can be extended.'],
    'that extends a page': ['extends: https://example.com/base.yaml\n', '1:1: only a relative path can be extended.'],
    'that lowers what cannot be lowered': [over('severity: {no-endpoint-value: warning}'), '2:12: the rule `no-endpoint-value` can neither be switched off nor lowered.'],
    'that switches off a message of such a rule': [over('severity: {endpoint-value: off}'), '2:12: the rule `no-endpoint-value` can neither be switched off nor lowered.'],
    'that keeps a rule and switches it off': [over('severity: {titles-unique: off}\nnotWaivable: [titles-unique]'), '2:12: the rule `titles-unique` can neither be switched off nor lowered.'],
  }
  for (const [name, [text, want]] of Object.entries(cases)) {
    test(name, () => {
      const { code, message, hint } = refusal(text)
      expect(message.replace(/ \(\d+ more after this one\)$/, '')).toContain(`In the config at ${want}`)
      expect(code).toBe('CONFIG_INVALID')
      expect(hint).toMatch(/\S.*[.)]$/)
    })
  }

  test('with the number of further errors', () => {
    expect(refusal(over('a: 1\nb: 2\nc: 3')).message).toMatch(/ \(2 more after this one\)$/)
  })

  test('at the error farthest up', () => {
    expect(refusal(over('limits:\n  nesting: 1\nzzz: 1\nwork: {idDigits: 1}')).message).toContain('at 3:3: `limits.nesting`')
    expect(refusal('version: 1\ntree: [a]\nname: x\n').message).toContain('at 1:1: a policy lacks the key')
  })

  const secret = '192.0.2.1'
  const leaks: Readonly<Record<string, readonly [string, string]>> = {
    'in a value': [over(`tree: {root: ${secret}}`), '2:14'],
    'in a key': [over(`severity: {"${secret}": off}`), '2:12'],
    'in a comment': [over(`# at ${secret}`), '2:1'],
    'behind an error of form': [over(`dates: {a: ${secret}`), '2:12'],
    'in a path': [`extends: ./${secret}/base.yaml`, '1:10'],
  }
  for (const [name, [text, place]] of Object.entries(leaks)) {
    test(`with an endpoint value ${name}, which is not repeated`, () => {
      const { message, hint } = refusal(text)
      expect(message).toBe(`In the config at ${place}: something that reads as an endpoint value stands here.`)
      expect(`${message}${hint}`).not.toContain(secret)
    })
  }

  test('and never repeats a key that is no plain name', () => {
    expect(refusal(over('"a\\u001b[31m b": 1')).message).toBe('In the config at 2:1: a policy has no key of this name.')
  })
})

describe('a config that extends files', () => {
  const files: Readonly<Record<string, string>> = {
    'base.yaml': 'extends: policies/team.yaml\ntree: {complete: true}\nlimits: {nesting: 60}\n',
    'policies/team.yaml': 'extends: ../shared.yaml\nlimits: {nesting: 40}\n',
    'shared.yaml': over('documents: {otherWords: [CHARTER]}\n'),
    'circle.yaml': 'extends: ./round/circle.yaml\n',
    'round/circle.yaml': 'extends: ../circle.yaml\n',
    'wrong.yaml': over('limits:\n  nestng: 60\n'),
    'contrary.yaml': over('work: {statuses: {open: [deferred]}}\n'),
    'lost.yaml': 'extends: ./gone.yaml\n',
  }
  const resolve = (path: string): string | undefined => files[path]

  test('reads each path from its own folder, the last word being the config\'s', () => {
    const policy = load('extends: ./base.yaml\nlimits: {documentBytes: 5000}\n', { resolve })
    expect(policy.limits).toEqual({ documentBytes: 5000, nesting: 60 })
    expect(policy.tree.complete).toBe(true)
    expect(policy.documents.otherWords).toContain('CHARTER')
  })

  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'a circle, where it closes': ['./circle.yaml', 'In round/circle.yaml at 1:1: this file extends itself, directly or through others.'],
    'an error in a file, in that file': ['./wrong.yaml', 'In wrong.yaml at 3:3: `limits` has no key `nestng`; did you mean `nesting`?'],
    'a contradiction in a file, in that file': ['./contrary.yaml', 'In contrary.yaml at 2:26: the status `deferred` stands under both `open` and `held`.'],
    'a file that is not there, where it is named': ['./lost.yaml', 'In lost.yaml at 1:1: `gone.yaml` is not there, or may not be read.'],
  }
  for (const [name, [path, want]] of Object.entries(cases)) {
    test(`reports ${name}`, () => {
      expect(refusal(`extends: ${path}\n`, { resolve }).message).toContain(want)
    })
  }

  test('stops in a chain without end', () => {
    const { message } = refusal('extends: ./1.yaml\n', { resolve: (path) => `extends: ./${Number.parseInt(path, 10) + 1}.yaml\n` })
    expect(message).toContain('too many files extend each other.')
  })
})

describe('a locked config', () => {
  const fine: Readonly<Record<string, string>> = {
    'says nothing of a base': 'tree: {complete: true}',
    'fills what is left open': over('tree: {complete: true}\nfrontmatter: {schema: {properties: {title: {maxLength: 80}}}}'),
    'adds to lists and maps': over('work: {statuses: {open: [queued]}}\ndocuments: {kinds: {note: {word: NOTE}}}'),
    'repeats what holds': over('tree: {root: .sot}\nname: cto-child'),
    'switches off a rule that may be': over('severity: {pair-missing: off}'),
    'raises a rule that may not be lowered': over('severity: {no-endpoint-value: error}'),
  }
  for (const [name, text] of Object.entries(fine)) {
    test(`is accepted when it ${name}`, () => {
      expect(load(text, { locked: true }).work.idPrefix).toBe('CTO-WORK-')
    })
  }

  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'a single value': [over('tree: {root: .docs}'), '2:8'],
    'a single value without naming the base': ['tree: {root: .docs}', '1:8'],
    'a rule of the schema': [over('frontmatter:\n  schema:\n    additionalProperties: true'), '4:5'],
    'the length of a title': [over('frontmatter: {schema: {properties: {title: {minLength: 0}}}}'), '2:45'],
    'everything': [alone('name: cto-child', 'name: mine'), '4:1'],
  }
  for (const [name, [text, place]] of Object.entries(cases)) {
    test(`is refused when it replaces ${name}`, () => {
      expect(refusal(text, { locked: true }).message).toContain(
        `In the config at ${place}: \`cto-child\` sets this already, and what it sets cannot be replaced here.`,
      )
      expect(load(text.startsWith('tree') ? over(text) : text).name).toBeTypeOf('string')
    })
  }

  test('is refused when a file that it extends replaces something', () => {
    const resolve = (): string => over('work: {idDigits: 4}')
    expect(refusal('extends: ./base.yaml', { locked: true, resolve }).message).toContain('In base.yaml at 2:8')
  })

  test('is refused when it switches off what may not be', () => {
    expect(refusal(over('severity: {claim-proven-by-evidence: off}'), { locked: true }).message).toContain('can neither be switched off nor lowered')
  })
})
