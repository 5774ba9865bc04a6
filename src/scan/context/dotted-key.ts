/** First labels, and labels before the suffix, of property paths. */
const KEY_WORDS = new Set('config provider providers user node settings setting trace app env options params state store model models logger log session args argv props self this flags request response'.split(' '))
const PACKAGE_ROOTS = new Set('com org net io dev'.split(' '))
const FILES = /^(?:settings|config|configuration|env|environment|docker-compose|compose|readme|makefile|dockerfile|hosts|rc|crontab|gitconfig|bashrc|zshrc|profile|application|appsettings|secrets|variables|overrides|tsconfig|package|changelog|claude|agents)$/i

/** Decides whether a word that ends in `.local` or `.internal` is a key, a package or a file instead of a host. */
export function isDottedKey(labels: readonly string[], before: string): boolean {
  const own = labels.slice(0, -1)
  const first = own[0] ?? ''
  const last = own.at(-1) ?? ''
  if (own.some((label) => label.includes('_') || /[a-z][A-Z]/.test(label))) return true
  if (PACKAGE_ROOTS.has(first) && own.length > 1) return true
  // A label such as `gpu-a` or `rack7` is a machine's, behind a word that both may begin with as well.
  if (own.length > 1 && /^(?:node|user|app)$/.test(first) && own.slice(1).some((label) => /\d|-[a-z0-9]{1,2}$/.test(label))) return false
  if (own.length > 1 && (KEY_WORDS.has(first) || KEY_WORDS.has(last))) return true
  if (FILES.test(last) || (own.length === 1 && KEY_WORDS.has(first))) return true
  // `.env.local`, `conf/site.local`, `this.local` in a call chain
  return /(?:^|[^/:])\/$|\.$|->$|::$|\$$/.test(before) && !/:\/\/$/.test(before)
}
