/** What a commit or a tag object says in words. */
export interface Said {
  /** Author, committer or tagger, and what other headers hold, a line each. */
  readonly people: Buffer
  readonly message: Buffer
  /** Messages of the signed tags that a merge has taken over. */
  readonly tagMessages: readonly Buffer[]
  /** The object that a tag names; `null` for a commit. */
  readonly object: string | null
}

/** Headers that hold names of objects, or a signature, which is no text. */
const wordless = ['tree', 'parent', 'object', 'type', 'gpgsig', 'gpgsig-sha256', 'mergetag']

/** Time and zone at the end of a line on a person. */
const stamp = / -?\d+ [+-]\d{4}$/

/** Reads a commit or a tag as git stores it. Texts become UTF-8 where the object names another encoding. */
export function readSaid(content: Buffer): Said {
  const split = content.indexOf('\n\n')
  const head = content.toString('latin1', 0, split < 0 ? content.length : split)
  // A header goes on in lines that begin with a space.
  const headers = head.replaceAll('\n ', '\u0000').split('\n').map((line): readonly [string, string] => {
    const space = line.indexOf(' ')
    return [line.slice(0, space), line.slice(space + 1).replaceAll('\u0000', '\n')]
  })
  const valueOf = (name: string) => headers.find(([key]) => key === name)?.[1]
  const encoding = valueOf('encoding')
  const people = headers.filter(([key, value]) => value !== '' && !wordless.includes(key)).map(([, value]) => value.replace(stamp, ''))
  const tags = headers.filter(([key]) => key === 'mergetag').map(([, value]) => readSaid(Buffer.from(`${value}\n`, 'latin1')))
  return {
    people: asUtf8(Buffer.from([...people, ...tags.map((tag) => tag.people.toString('latin1'))].join('\n'), 'latin1'), encoding),
    message: asUtf8(split < 0 ? Buffer.alloc(0) : content.subarray(split + 2), encoding),
    tagMessages: tags.map(({ message }) => message),
    object: valueOf('object') ?? null,
  }
}

/** The bytes of a text in UTF-8; as they are where its encoding is that already, or none that is known. */
export function asUtf8(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === undefined || /^utf-?8$/i.test(encoding)) return bytes
  try {
    return Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8')
  } catch {
    return bytes
  }
}
