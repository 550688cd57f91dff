import { SignRow } from '../signs/sign-row'

/** The signs a post is about. */
export function PostSigns({ label, signs }: { label: string; signs: { id: string; gloss: string }[] }) {
  return (
    <SignRow label={label} size="small" signs={signs.map((one) => ({ ...one, state: 'to-come' as const }))} />
  )
}
