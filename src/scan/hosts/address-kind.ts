/** What an address or name gives away; `none` is no address of a service at all. */
export type AddressKind =
  | 'reserved'
  | 'loopback'
  | 'wildcard'
  | 'private'
  | 'public'
  | 'resolver'
  | 'none'
