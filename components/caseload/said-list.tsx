import { useTranslations } from 'next-intl'
import { SignTile } from '@/components/signs/sign-tile'
import type { SaidOf } from '@/lib/caseload/messages'

/** What was said of each sign: its tile, the verdict, and what was off. */
export function SaidList({ said }: { said: SaidOf[] }) {
  const t = useTranslations('desk.verdict')
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1.5">
      {said.map(({ sign, gloss, grade, off }) => (
        <li key={sign} className="flex items-center gap-2 text-small">
          <SignTile
            gloss={gloss}
            size="small"
            state={grade === 'good' || grade === 'easy' ? 'known' : 'wrong'}
          />
          <span>{[t(grade), ...off.map((one) => t(one))].join(' · ')}</span>
        </li>
      ))}
    </ul>
  )
}
