import { literal, type Safe } from '../../model/safe.ts'
import type { CredentialHit } from './forms.ts'

const PREFIX = '@secretlint/secretlint-rule-'
/** Its rules by what they find, in words of ours. */
const FORMS: Readonly<Record<string, Safe>> = {
  aws: literal('AWS credential'),
  npm: literal('npm token'),
  slack: literal('Slack credential'),
  openai: literal('OpenAI key'),
  anthropic: literal('Anthropic key'),
  linear: literal('Linear key'),
  sendgrid: literal('SendGrid key'),
  shopify: literal('Shopify key'),
  github: literal('GitHub token'),
  '1password': literal('1Password token'),
}
const OTHER = literal('known credential')
/** What our own forms find with fewer false alarms, and what would let a comment of the document silence a finding. */
const UNUSED = ['basicauth', 'database-connection-string', 'privatekey', 'gcp', 'filter-comments']

/**
 * Asks the detector library. Its messages repeat the credential, so nothing but rule and range is taken from its answer; and it
 * is loaded here and not before, since most texts need none of it.
 */
export async function detectCredentials(text: string): Promise<readonly CredentialHit[]> {
  const [{ lintSource }, preset] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ])
  const { messages } = await lintSource({
    source: { filePath: 'document.md', content: text, ext: '.md', contentType: 'text' },
    options: {
      noPhysicFilePath: true,
      config: {
        // One by one, and not as the preset: that runs its rules even where it is told to disable them.
        rules: preset.rules
          .filter(({ meta }) => !UNUSED.includes(meta.id.replace(PREFIX, '')))
          .map((rule) => ({ id: rule.meta.id, rule, options: rule.meta.id === `${PREFIX}aws` ? { enableIDScanRule: true } : {} })),
      },
    },
  })
  return messages.flatMap(({ messageId, range: [start, end], ruleId }): readonly CredentialHit[] => {
    // The number of an account opens nothing, and the key of the vendor's own manual is everybody's.
    if (messageId === 'AWSAccountID' || /EXAMPLE(?:KEY)?["']?$/.test(text.slice(start, end))) return []
    return [{ form: FORMS[ruleId.replace(PREFIX, '')] ?? OTHER, level: 'error', start, end }]
  })
}
