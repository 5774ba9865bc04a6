import type { ExactMatcher } from '../index.ts'
import type { Material } from '../io/material.ts'

/** Bytes of a configuration above which it is taken as it is. */
const LARGEST = 8 * 1024 * 1024

/** The address of a relay on the same machine, bound to a key under which a client takes its server. */
const RELAY = /("(?:baseUrl|baseURL|base_url|api_base|endpoint)"\s*:\s*")(https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?(?:\/[\w./-]*)?)(?=")/gi

/**
 * A generated configuration without the address of its relay, where the policy says that there is one: blanks stand for it,
 * so that all else keeps its place. What holds a protected value is no relay's address and stays.
 */
export function withoutRelay(material: Material, exact: ExactMatcher | null): Material {
  return {
    ...material,
    async *read() {
      const pieces: Uint8Array[] = []
      let length = 0
      for await (const piece of material.read()) {
        // A reader may use its piece again.
        pieces.push(Uint8Array.from(piece))
        length += piece.length
      }
      const bytes = Buffer.concat(pieces)
      if (length > LARGEST) {
        yield bytes
        return
      }
      const blank = (whole: string, lead: string, url: string): string => ((exact?.find(url).length ?? 0) > 0 ? whole : `${lead}${' '.repeat(url.length)}`)
      yield Buffer.from(bytes.toString('latin1').replace(RELAY, blank), 'latin1')
    },
  }
}
