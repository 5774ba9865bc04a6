import type { ScanView } from '../scanner.ts'

/** A string or number, with the key that it stands under. */
export interface Scalar {
  readonly key: string
  readonly text: string
  /** Offset in the source of each unit, and of the end. */
  readonly offsets: ArrayLike<number>
}

/** Longest command line that is put together. */
const LONGEST_COMMAND = 65_536
/** Fields of a record of so many units stand near enough to each other to be seen in the source. */
const NEAR = 120
const LONGEST_FIELD = 300
const MOST_HOSTS = 8

const PORT_KEY = /(?:^|[_.-])port(?:_?number)?$|Port$/i

function join(scalars: readonly Scalar[], end: number, write: (scalar: Scalar) => readonly [before: string, text: string]): ScanView {
  let text = ''
  const offsets: number[] = []
  for (const scalar of scalars) {
    const [before, value] = write(scalar)
    const start = scalar.offsets[0] ?? end
    text += before + value
    for (let i = 0; i < before.length; i++) offsets.push(start)
    for (let i = 0; i < value.length; i++) offsets.push(scalar.offsets[i] ?? start)
  }
  offsets.push(end)
  return { text, offsets, context: 'yaml' }
}

/** Host and port of one map beside each other, however much stands between them. */
export function recordViews(scalars: readonly Scalar[], end: number): readonly ScanView[] {
  const fields = scalars.filter(({ text }) => text.length <= LONGEST_FIELD)
  const port = fields.find(({ key, text }) => PORT_KEY.test(key) && /^\d{1,5}$/.test(text))
  if (port === undefined) return []
  const placeOf = ({ offsets }: Scalar): number => offsets[0] ?? 0
  return fields
    .filter((field) => !PORT_KEY.test(field.key) && Math.abs(placeOf(field) - placeOf(port)) >= NEAR)
    .slice(0, MOST_HOSTS)
    .map((host) => join([host, port].sort((a, b) => placeOf(a) - placeOf(b)), end, ({ key, text }) => [`${key}: `, `${text}\n`]))
}

/** The elements of a list of words as one command line, if one of them is an option. */
export function commandViews(scalars: readonly Scalar[], end: number): readonly ScanView[] {
  const length = scalars.reduce((sum, { text }) => sum + text.length + 1, 0)
  if (length > LONGEST_COMMAND || !scalars.some(({ text }) => /^-{1,2}[A-Za-z]/.test(text))) return []
  return [join(scalars, end, ({ text }) => ['', `${text} `])]
}
