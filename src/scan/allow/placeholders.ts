/**
 * One mark that stands where a value would: `<host>`, `{host}`, `{{ host }}`, `${HOST}`, `$HOST`, `%HOST%`, `[host]`,
 * stars, an ellipsis. `${HOST:-default}` is none, since the default may be the value.
 */
const MARK =
  /<[a-z][^<>\n:/@]{0,60}>|\$\{\{[^{}\n]{0,80}\}\}|\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n:]{0,80}(?::?[?+][^{}\n]{0,80})?\}|\$\([^()\n]{0,80}\)|\{[^{}\n]{0,80}\}|\$[a-z_]\w{0,80}(?:\[[^\]\n]{0,20}\])?|\$\d|%[a-z_]\w{0,80}%|%\(\w{1,40}\)s|%[sd](?![0-9a-f])|\[[a-z][a-z _-]{0,60}\]|\*{1,40}|…|\.{3,8}|#\{[^{}\n]{0,80}\}|(?<![a-z0-9])x{3,20}(?![a-z0-9])|@[A-Z_]{2,40}@|__[A-Z_]{2,40}__/gi

/** A word in capitals that says which part of an address belongs here. */
const CAPITALS =
  /(?<![A-Za-z0-9])(?:[A-Z]{1,20}[_-]){0,4}(?:HOST|HOSTNAME|PORT|USER|USERNAME|PASSWORD|PASS|PATH|DOMAIN|ADDRESS|ADDR|IP|SERVER|ENDPOINT|TAILNET|NODE|REDACTED|PLACEHOLDER|NAME|TOKEN|KEY|SECRET|X{2,8})(?:[_-][A-Z]{1,20}){0,4}(?![A-Za-z0-9])/g

/** The text with the defaults of `${NAME:-default}` in the place of the names. */
export function withDefaults(text: string): string {
  return text.replace(/\$\{\w{1,80}:?[-=]([^{}\n]{0,200})\}/g, '$1')
}

/** The text without its placeholders. */
export function withoutPlaceholders(text: string): string {
  return text
    .replace(MARK, '')
    .replace(CAPITALS, '')
}

/** True where nothing is left of a text but placeholders and the signs between them. */
export function isPlaceholder(text: string): boolean {
  const rest = withoutPlaceholders(withDefaults(text))
  return rest !== text && /^[\s.:/@_,-]*$/.test(rest)
}

/** The host of an authority without the brackets of IPv6 and without a zone. */
export function bareHost(host: string): string {
  return host.startsWith('[') && host.endsWith(']') && host.includes(':') ? host.slice(1, -1) : host
}
