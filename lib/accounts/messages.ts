import type { Layout } from './layout-states'

/** A layout and how often it was saved; 0: never. */
export type LayoutNow = { layout: Layout; version: number }

/** `theirs`: it was saved elsewhere in between, and nothing was overwritten. */
export type LayoutSaved = { saved: true; version: number } | { saved: false; theirs: LayoutNow }
