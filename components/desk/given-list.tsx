'use client'
import { ClipboardList, Layers, UsersRound } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { memo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import type { SignCard } from '@/lib/content/steps'
import type { GivenNow } from '@/lib/matching/messages'
import { GiveDialog } from './give-dialog'
import { GivenRow } from './given-row'
import { SetsDialog } from './sets-dialog'

type Props = { given: GivenNow[]; signs: Record<string, SignCard> }

/** The exercises this trainer gave lately, the way to give one outside a practice, and the saved sets. */
export const GivenList = memo(function GivenList({ given, signs }: Props) {
  const t = useTranslations('cases.exercises')
  const learners = useTranslations('cases')
  const [open, setOpen] = useState<'give' | 'sets' | null>(null)
  const close = () => setOpen(null)
  return (
    <section aria-labelledby="desk-given" className="rounded-large border border-line bg-card p-4">
      <h2 id="desk-given" className="mb-2 text-base font-heavy">
        {t('title')}
      </h2>
      {given.length === 0 ? (
        <p className="text-small text-soft">{t('none')}</p>
      ) : (
        // It scrolls when many were given at once, and whoever has no pointer scrolls by keys.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className="grid max-h-52 gap-2 overflow-y-auto" tabIndex={0} aria-labelledby="desk-given">
          {given.map((one) => (
            <GivenRow key={one.id} given={one} />
          ))}
        </ul>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          size="small"
          variant="quiet"
          icon={<ClipboardList aria-hidden size={18} />}
          onClick={() => setOpen('give')}
        >
          {t('give')}
        </Button>
        <Button
          size="small"
          variant="plain"
          icon={<Layers aria-hidden size={18} />}
          onClick={() => setOpen('sets')}
        >
          {t('sets')}
        </Button>
        <Link
          href="/desk/learners"
          className={buttonClass({ variant: 'plain', size: 'small', className: 'lg:hidden' })}
        >
          <UsersRound aria-hidden size={18} /> {learners('learners')}
        </Link>
      </div>
      {open === 'give' && <GiveDialog signs={signs} onClose={close} />}
      {open === 'sets' && <SetsDialog signs={signs} onClose={close} />}
    </section>
  )
})
