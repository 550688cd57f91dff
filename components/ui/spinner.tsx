import { LoaderCircle } from 'lucide-react'

/** Something is under way. With `label` it says what; without, the thing it stands in must. */
export function Spinner({ label }: { label?: string }) {
  const ring = <LoaderCircle aria-hidden="true" className="size-5 animate-turn motion-reduce:animate-none" />
  if (!label) return ring
  return (
    <p role="status" className="flex items-center gap-3 text-soft">
      {ring}
      {label}
    </p>
  )
}
