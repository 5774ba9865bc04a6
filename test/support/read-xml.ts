/** An element as it was read. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text directly inside it. */
  readonly text: string
}

const TOKEN = /<\?xml version="1\.0" encoding="UTF-8"\?>\n|<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)/gy
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Characters that XML 1.0 allows. */
const allowed = /^(?:[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\ud800-\udbff][\udc00-\udfff])*$/

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (whole, code?: string, name?: string) => {
    const unit = code === undefined ? NAMED[name ?? ''] : String.fromCodePoint(Number(code))
    if (unit === undefined) throw new Error(`"${whole}" is no entity`)
    return unit
  })
}

/** Reads XML of our own making strictly: what a parser would refuse is an error. */
export function readXml(source: string): XmlElement {
  if (!allowed.test(source)) throw new Error('a character that XML forbids')
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' }
  const open: (typeof root)[] = [root]
  let end = 0
  for (const [whole, closed, opened, given, isEmpty, text] of source.matchAll(TOKEN)) {
    end += whole.length
    const top = open.at(-1) ?? root
    if (text !== undefined) top.text += decode(text)
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing`)
    if (opened === undefined) continue
    const attributes = Object.fromEntries([...(given ?? '').matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, decode(value)]))
    const element = { name: opened, attributes, children: [], text: '' }
    top.children.push(element)
    if (isEmpty === '') open.push(element)
  }
  const [document] = root.children
  if (end !== source.length || open.length !== 1 || document === undefined || root.children.length > 1 || root.text.trim() !== '') throw new Error('this is no XML')
  return document
}

/** All elements of a name, in their order. */
export function elements({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)])
}
