import type { Edit } from '../model/edit.ts'
import type { Data, Finding, Related } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import type { RelatedInput, Report, Rule } from '../model/rule.ts'
import { fill, ownText } from '../model/safe.ts'

/** A finding with what decides whether it is shown. */
export interface Draft {
  readonly finding: Finding
  readonly rule: Rule
  readonly masks: boolean
  readonly always: boolean
  /** Message ids that say the same fact in full. */
  readonly yieldsTo: readonly string[]
  /** As the rule named it; see `TreeRule.ties`. */
  readonly about?: string
}

/** The key that a draft is about; see `TreeRule.ties`. */
export function keyOf({ about, finding: { data, place } }: Draft): string {
  const { item } = data
  return about ?? String(item ?? place.path)
}

const NO_DATA: Data = Object.freeze({})

/** A finding with what its rule says of it. */
export function draftOf(rule: Rule, finding: Finding): Draft {
  const message = declared(rule.messages, finding.messageId)
  return { finding, rule, masks: message.masks === true, always: rule.always === true, yieldsTo: message.yieldsTo ?? [] }
}

/** A copy of what is shown of a place: a rule may hand over one of its own that it goes on to use. */
function freezePlace(place: Place): Place {
  return Object.isFrozen(place) ? place : Object.freeze({ ...place })
}

/** A name that the rule has not declared is a bug of the rule; the engine notes it as a crash. */
function declared<T>(record: Readonly<Record<string, T>> | undefined, name: string): T {
  const entry = record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined
  if (entry === undefined) throw new Error('A rule used a message or note that it does not declare.')
  return entry
}

/** The change that a rule hands over; one that its message does not announce is a bug of the rule. */
function editOf(edit: Edit | null | undefined, fixable: boolean): { readonly edit?: Edit } {
  if (!edit) return {}
  if (!fixable) throw new Error('A rule handed over a change for a message that is not declared fixable.')
  return { edit: Object.freeze({ ...edit }) }
}

function relate(rule: Rule, input: RelatedInput): Related {
  const sentence = ownText(declared(rule.notes, input.note))
  return Object.freeze({ place: freezePlace(input.place), message: fill(sentence, input.data ?? NO_DATA) })
}

/** Makes the function by which a rule reports: it renders the rule's own sentences with safe data, and nothing else. */
export function makeReporter(rule: Rule, drafts: Draft[]): Report {
  return (messageId, place, data = NO_DATA, options = {}) => {
    const message = declared(rule.messages, messageId)
    const finding: Finding = Object.freeze({
      ruleId: ownText(rule.id),
      messageId: ownText(messageId),
      severity: options.severity ?? message.severity,
      place: freezePlace(place),
      message: fill(ownText(message.text), data),
      fix: fill(ownText(message.fix ?? rule.fix), data),
      data: Object.freeze({ ...data }),
      related: Object.freeze((options.related ?? []).map((input) => relate(rule, input))),
      ...editOf(options.edit, message.fixable === true),
    })
    drafts.push(options.about === undefined ? draftOf(rule, finding) : { ...draftOf(rule, finding), about: options.about })
  }
}
