/** Gives the next offset from one on at which a variable's name begins, and `Infinity` behind the last. */
export type FindVariable = (text: string, from: number) => number

/** Makes the finder of some names, whatever their case; `null` without any. */
export function variableFinder(names: readonly string[]): FindVariable | null {
  if (names.length === 0) return null
  const anyName = names.map((name) => name.replace(/\W/g, '\\$&')).join('|')
  return names.every((name) => name.includes('_')) ? byUnderscore(names, new RegExp(anyName, 'iy')) : byPattern(new RegExp(anyName, 'gi'))
}

function byPattern(anyName: RegExp): FindVariable {
  return (text, from) => {
    anyName.lastIndex = from
    return anyName.exec(text)?.index ?? Infinity
  }
}

/** A search for one sign is far cheaper than one for names: a name can only begin so far before its first `_`, and where that comes first the name does. */
function byUnderscore(names: readonly string[], nameHere: RegExp): FindVariable {
  const offsets = [...new Set(names.map((name) => name.indexOf('_')))].sort((a, b) => b - a)
  return (text, from) => {
    for (let sign = text.indexOf('_', from); sign >= 0; sign = text.indexOf('_', sign + 1)) {
      for (const offset of offsets) {
        nameHere.lastIndex = sign - offset
        if (sign - offset >= from && nameHere.test(text)) return sign - offset
      }
    }
    return Infinity
  }
}
