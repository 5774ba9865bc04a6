/** A commit as git stores it: headers, a blank line, the message. The first paragraph of it is the subject. */
export function subjectOf(commit: Buffer): string {
  const split = commit.indexOf('\n\n')
  if (split < 0) return ''
  const encoding = /^encoding (\S+)$/m.exec(commit.toString('latin1', 0, split))?.[1]
  return decode(commit.subarray(split + 2), encoding).trimStart().split(/\n[^\S\n]*\n/, 1).join('')
}

function decode(bytes: Buffer, encoding = 'utf-8'): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return bytes.toString('utf8')
  }
}

/** A subject as it is compared: on one line, without backticks, which Markdown takes for its own, and without a full stop, which may be the bullet's. */
export function citedSubject(text: string): string {
  return text.normalize('NFC').replaceAll('`', '').replace(/\s+/g, ' ').trim().replace(/\.+$/, '')
}
