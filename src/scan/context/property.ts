/** First words of a property path in code. */
const FIRST =
  /^(?:process|config|settings|args|self|this|options?|opts|env|req|request|res|response|ur[li]|window|document|location|event|evt|e|props|ctx|context|params|state|parsed|server|app|client|conn|connection|base|node|user|data|obj|input|output|item|entry|row|value|result|info|meta|import|module)\./i

/** Ends of `a.host` and `item.id`, which are properties more often than hosts. */
const LAST = /^[^.]+\.(?:host|id|name|info|link|page|style|rest|run|is|to|in|my|at|do|call|media|show|works|win|data|tel|map)$/i

/** True for a dotted word that begins as the paths of code do. */
export function beginsAsProperty(word: string): boolean {
  return FIRST.test(word)
}

/** True for a dotted word that ends as the paths of code do, though the end is a top-level domain, too. */
export function endsAsProperty(word: string): boolean {
  return LAST.test(word)
}
