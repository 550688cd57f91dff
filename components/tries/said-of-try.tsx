import { useTranslations } from 'next-intl'
import type { TrySaid } from '@/lib/tries/messages'
import { wentWell } from '../practice/verdict-signs'

/** What was said of a try in words, with what was off, and by whom unless that stands beside it. */
export function SaidOfTry({ said, bare = false }: { said: TrySaid; bare?: boolean }) {
  const t = useTranslations('tries')
  const words = useTranslations('practice')
  const { by, grade, off } = said
  return (
    <span className={bare ? undefined : 'block'}>
      {!bare && t('saidBy', { alias: by })}
      <span className={`font-strong ${wentWell(grade) ? 'text-green-ink' : 'text-coral-ink'}`}>
        {words(`grade.${grade}`)}
      </span>
      {off.length > 0 && `: ${off.map((one) => words(`off.${one}`)).join(', ')}`}
    </span>
  )
}
