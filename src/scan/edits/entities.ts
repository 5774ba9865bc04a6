import type { Edit } from '../layer.ts'

/** Named references that stand for a sign of an address, for white space or for nothing that is seen. */
const NAMED: Readonly<Record<string, string>> = Object.assign(
  Object.create(null) as Record<string, string>,
  Object.fromEntries(
    (
      'colon=: sol=/ period=. num=# commat=@ lsqb=[ lbrack=[ rsqb=] rbrack=] lcub={ lbrace={ rcub=} rbrace=} lpar=( rpar=) ' +
      'bsol=\\ percnt=% amp=& AMP=& lt=< LT=< gt=> GT=> quot=" QUOT=" apos=\' equals== plus=+ lowbar=_ UnderBar=_ hyphen=- dash=- ' +
      'minus=- comma=, semi=; quest=? excl=! verbar=| vert=| VerticalLine=| ast=* midast=* dollar=$ Hat=^ grave=` DiacriticalGrave=` ' +
      'nldr=.. osol=/ dsol=/'
    )
      .split(' ')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  ),
  Object.fromEntries(
    'nbsp NonBreakingSpace ensp emsp emsp13 emsp14 numsp puncsp thinsp ThinSpace hairsp VeryThinSpace MediumSpace Tab'
      .split(' ')
      .map((name) => [name, ' '] as const),
  ),
  Object.fromEntries(
    (
      'shy zwnj zwj lrm rlm ZeroWidthSpace NegativeThinSpace NegativeMediumSpace NegativeThickSpace NegativeVeryThinSpace ' +
      'NoBreak InvisibleComma ic InvisibleTimes it ApplyFunction af'
    )
      .split(' ')
      .map((name) => [name, ''] as const),
  ),
  { NewLine: '\n', fjlig: 'fj', filig: 'fi', fllig: 'fl', fflig: 'ff', ffilig: 'ffi', ffllig: 'ffl' },
)

function named(name: string): string | null {
  const known = NAMED[name]
  if (known !== undefined) return known
  // &hscr; &tfr; &popf; are letters in other type faces.
  const letter = /^([a-z])(?:scr|fr|opf)$/i.exec(name)
  return letter?.[1] ?? null
}

function numbered(point: number): string | null {
  if (point === 0xad || (point >= 0x200b && point <= 0x200f) || (point >= 0x2060 && point <= 0x2064) || point === 0xfeff) return ''
  return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : null
}

/** Character references of HTML, with or without the semicolon where they are numbers. */
export function entityEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(/&(?:#x([0-9a-f]{1,6});?|#(\d{1,7});?|([a-z][a-z0-9]{1,31});)/gi)) {
    const [all, hex, decimal, name] = match
    const decoded =
      name !== undefined ? named(name) : numbered(hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal))
    if (decoded !== null) edits.push({ start: match.index, end: match.index + all.length, text: decoded })
  }
  return edits
}
