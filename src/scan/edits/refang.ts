import type { Edit } from '../layer.ts'

interface Rule {
  /** What the pattern cannot do without: it is sought first, since that is much faster. */
  readonly needs: RegExp
  readonly pattern: RegExp
  readonly text: string | ((match: RegExpExecArray) => string | null)
}

/** Signs put in brackets or spelt out, so that nobody clicks. */
const RULES: readonly Rule[] = [
  { needs: /h(?:xx|\*\*|__)p/i, pattern: /\bh(?:xx|\*\*|XX|__)p(s?)(?=\W)/gi, text: (match) => `http${match[1] ?? ''}` },
  { needs: /fxp|sxh|wxx/i, pattern: /\b(?:fxp|sxh|wxx?s)(?=:\/\/)/gi, text: (match) => ({ f: 'ftp', s: 'ssh', w: 'ws' })[match[0][0]?.toLowerCase() ?? ''] ?? null },
  { needs: /[[({<]\s?(?:\.|dot)/i, pattern: /\s?[[({<]\s?(?:\.|dot)\s?[\])}>]\s?/gi, text: '.' },
  { needs: /[[({]\s?(?:[:/@]|colon|slash|at)/i, pattern: /[[({]\s?(?::|colon)\s?[\])}]/gi, text: ':' },
  { needs: /[[({]\s?(?:[:/@]|colon|slash|at)/i, pattern: /[[({]\s?(?::\/\/)\s?[\])}]/g, text: '://' },
  { needs: /[[({]\s?(?:[:/@]|colon|slash|at)/i, pattern: /[[({]\s?(?:\/|slash)\s?[\])}]/gi, text: '/' },
  { needs: /[[({]\s?(?:[:/@]|colon|slash|at)/i, pattern: /\s?[[({]\s?(?:@|at)\s?[\])}]\s?/gi, text: '@' },
  { needs: /[ \t]dot[ \t]/i, pattern: /(?<=[a-z0-9])[ \t]{1,3}dot[ \t]{1,3}(?=[a-z0-9])/gi, text: '.' },
  { needs: /colon/i, pattern: /(?<=[a-z0-9])[ \t]{1,3}colon[ \t]{1,3}(?=\d)/gi, text: ':' },
  { needs: /colon/i, pattern: /\b(https?|ssh|wss?) colon (?:slash slash|double slash) /gi, text: (match) => `${match[1] ?? ''}://` },
  { needs: / slash v/i, pattern: /(?<=[a-z0-9]) slash (?=v\d)/gi, text: '/' },
  { needs: / \. /, pattern: /(?<=[a-z0-9]) \. (?=[a-z0-9])/gi, text: '.' },
  { needs: / : \d/, pattern: /(?<=[a-z0-9]) : (?=\d{2,5}(?!\d))/gi, text: ':' },
]

/** Undoes what is done to keep an address from being clicked. */
export function refangEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { needs, pattern, text: replacement } of RULES) {
    if (!needs.test(text)) continue
    for (const match of text.matchAll(pattern)) {
      const decoded = typeof replacement === 'string' ? replacement : replacement(match)
      if (decoded !== null) edits.push({ start: match.index, end: match.index + match[0].length, text: decoded })
    }
  }
  if (!/\d[ \t]{1,2}\.|\.[ \t]{1,2}\d/.test(text)) return edits
  for (const match of text.matchAll(/(?<![\d.])\d{1,3}(?:[ \t]{0,2}\.[ \t]{0,2}\d{1,3}){3}(?![\d.])/g)) {
    if (!/\s/.test(match[0]) || !isSpread(match[0])) continue
    edits.push({ start: match.index, end: match.index + match[0].length, text: match[0].replace(/\s/g, '') })
  }
  return edits
}

/** Numbers of a list (`1. 2. 3. 4`) are no octets, but private addresses with gaps are. */
function isSpread(text: string): boolean {
  return /\s\.\s/.test(text) || /^(?:10|127|192\s*\.\s*168|172\s*\.\s*(?:1[6-9]|2\d|3[01])|100\s*\.\s*(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|169\s*\.\s*254)\s*\./.test(text)
}
