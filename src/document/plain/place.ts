import type { Nodes } from 'mdast'

/** Where a node begins and ends; lines and columns count from 1, offsets from 0. */
export type Position = NonNullable<Nodes['position']>
export type Point = Position['start']
