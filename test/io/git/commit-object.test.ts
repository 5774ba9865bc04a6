import { describe, expect, test } from 'vitest'
import { readSaid } from '../../../src/io/git/commit-object.ts'

const tree = `tree ${'1'.repeat(40)}`
const [author, committer] = ['author A <a@example.com> 1700000000 +0100', 'committer B <b@example.com> -1 -0000']
const tag = `object ${'2'.repeat(40)}\ntype commit\ntag v1\ntagger C <c@example.com> 1700000000 +0000\n\nTag words\n`

function said(content: string | Buffer) {
  const { people, message, tagMessages, object } = readSaid(Buffer.from(content))
  return { people: people.toString(), message: message.toString(), tagMessages: tagMessages.map(String), object }
}

describe('what a commit or a tag says in words', () => {
  test.each([
    ['a commit', `${tree}\nparent ${'3'.repeat(40)}\n${author}\n${committer}\n\nSubject\n\nBody\n`, { message: 'Subject\n\nBody\n' }],
    ['one without a message', `${tree}\n${author}\n${committer}\n`, {}],
    ['one whose message looks like headers', `${tree}\n${author}\n${committer}\n\nauthor D\n`, { message: 'author D\n' }],
    ['a signature, which says nothing', `${tree}\n${author}\n${committer}\ngpgsig -----BEGIN\n \n abc\n -----END\n\nS\n`, { message: 'S\n' }],
    ['another header, over lines', `${tree}\n${author}\n${committer}\nextra one\n two\n\nS\n`, { people: 'A <a@example.com>\nB <b@example.com>\none\ntwo', message: 'S\n' }],
    ['a merged tag', `${tree}\n${author}\n${committer}\nmergetag ${tag.trimEnd().replaceAll('\n', '\n ')}\n\nS\n`, {
      people: 'A <a@example.com>\nB <b@example.com>\nv1\nC <c@example.com>',
      message: 'S\n',
      tagMessages: ['Tag words\n'],
    }],
    ['a tag', tag, { people: 'v1\nC <c@example.com>', message: 'Tag words\n', object: '2'.repeat(40) }],
  ])('%s', (_, content, want) => {
    expect(said(content)).toEqual({ people: 'A <a@example.com>\nB <b@example.com>', message: '', tagMessages: [], object: null, ...want })
  })

  test('in the encoding that it names', () => {
    const content = Buffer.from(`${tree}\nauthor Ä <a@example.com> 1 +0000\nencoding ISO-8859-1\n\nGröße\n`, 'latin1')
    expect(said(content)).toMatchObject({ people: 'Ä <a@example.com>\nISO-8859-1', message: 'Größe\n' })
  })
})
