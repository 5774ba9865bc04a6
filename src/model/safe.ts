/**
 * Text that may be shown. Only the makers in this file produce it, so a value that the endpoint scanner
 * marks has no way into a finding, a message or a cache.
 */
export type Safe = string & { readonly __safe: unique symbol }

/** Text of a document that was either cleared by the scanner or withheld (`null`): name its place instead. */
export type FactText = Safe | null

/** Says whether a text holds nothing that the endpoint scanner marks. */
export type Clears = (text: string) => boolean

/** A text that stands literally in our own source; the type refuses anything computed. */
export function literal<const T extends string>(text: string extends T ? never : T): Safe {
  return text as unknown as Safe
}

/** A text of a rule, of the policy schema or of another file of ours; never for anything that was read from outside. */
export function ownText(text: string): Safe {
  return text as Safe
}

/** The entry of a fixed list that equals the text: the list's own copy is returned, never the input. */
export function oneOf(text: string, list: readonly Safe[]): Safe | null {
  return list.find((entry) => entry === text) ?? null
}

/** A work item's id such as `CTO-WORK-030`: a prefix that the policy names and 3 to 9 digits. */
export function safeId(prefix: Safe, digits: string): Safe | null {
  return /^\d{3,9}$/.test(digits) ? (`${prefix}${digits}` as Safe) : null
}

/** A calendar date `YYYY-MM-DD`; only the form is checked here. */
export function safeDate(text: string): Safe | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? (text as Safe) : null
}

/** A UTC time stamp `YYYY-MM-DDTHH:MM:SSZ`; only the form is checked here. */
export function safeStamp(text: string): Safe | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) ? (text as Safe) : null
}

/** A digest: 7 to 64 lower-case hexadecimal digits. */
export function safeHex(text: string): Safe | null {
  return /^[0-9a-f]{7,64}$/.test(text) ? (text as Safe) : null
}

/** Free text, if the scanner that is handed in has run over it and found nothing. */
export function cleared(text: string, clears: Clears): FactText {
  return clears(text) ? (text as Safe) : null
}

/** A path, if the scanner clears it as it stands and word by word: a hyphen or an ending behind a host's name would hide the name. */
export function clearedPath(path: string, clears: Clears): FactText {
  const bare = path.replace(/\.[a-z0-9]{1,8}$/i, '')
  return clears(bare) && clears(bare.replace(/[-_]+/g, ' ')) ? cleared(path, clears) : null
}

/** Lines of free text, each as `cleared` makes it: the scanner runs over all of them at once, and over each only if it finds something. */
export function clearedLines(texts: readonly string[], clears: Clears): readonly FactText[] {
  return clears(texts.join('\n')) ? (texts as readonly Safe[]) : texts.map((text) => cleared(text, clears))
}

/** Safe texts in words of ours: `a`, `a or b`, `a, b or c`. */
export function alternatives(texts: readonly Safe[]): Safe {
  const last = texts.at(-1) ?? ('' as Safe)
  return texts.length < 2 ? last : (`${texts.slice(0, -1).join(', ')} or ${last}` as Safe)
}

/** A way through ids, `a -> b -> a`; of a long one only both ends are told. */
export function pathThrough(ids: readonly Safe[]): Safe {
  const shown = ids.length <= 12 ? ids : [...ids.slice(0, 8), '…', ...ids.slice(-3)]
  return shown.join(' -> ') as Safe
}

/** Fills the `{name}` slots of a template of ours with safe data; a slot without data stays as it is. */
export function fill(template: Safe, data: Readonly<Record<string, Safe | number>>): Safe {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) =>
    name in data ? String(data[name]) : slot,
  ) as Safe
}
