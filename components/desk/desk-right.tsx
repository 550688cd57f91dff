'use client'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { WhyPicked } from '@/components/live/why-these'
import { WhomPicker, type Whom } from '@/components/practice/drop-in/whom'
import type { SignCard } from '@/lib/content/steps'
import type { GivenNow, Now, PracticeNow } from '@/lib/matching/messages'
import { KeysCard } from './keys-card'
import { ShiftsCard } from './shifts-card'
import type { useVerdicts } from './use-verdicts'
import { VerdictPanel } from './verdict-panel'
import { WrapUp } from './wrap-up'

type Props = {
  now: Now | null
  practice: PracticeNow | null
  verdicts: ReturnType<typeof useVerdicts>
  /** Why the last verdict was not taken */
  refused: string | null
  judging: { whom: Whom; onWhom: (whom: Whom) => void }
  keys: { on: boolean; onToggle: (on: boolean) => void; wall: boolean }
  signs: Record<string, SignCard>
  lineField: RefObject<HTMLInputElement | null>
}

const nothing: GivenNow[] = []

/** Right of the desk's picture: what is said of each sign; between two practices the last one's end, and what is planned. */
export function DeskRight(props: Props) {
  const { now, practice, verdicts, refused, judging, keys, signs, lineField } = props
  const t = useTranslations('dropIn.desk')
  const { wrapUp, given = nothing, plan } = now?.desk ?? {}
  const keysOff = !keys.on
  return (
    <>
      {practice && <WhyPicked practice={practice} />}
      {practice?.third && (
        <WhomPicker
          title={t('judging')}
          name="verdict-whom"
          aliases={{ partner: practice.partner.alias, third: practice.third.alias }}
          {...judging}
        />
      )}
      {practice && (
        <VerdictPanel
          board={verdicts.board}
          needs={practice.signs}
          keysOff={keysOff}
          error={refused}
          onSelect={verdicts.select}
          onGrade={(grade) => verdicts.act({ do: 'grade', grade })}
          onOff={(off) => verdicts.act({ do: 'off', off })}
          onUndo={() => verdicts.act({ do: 'undo' })}
        />
      )}
      {wrapUp && (
        <div hidden={practice !== null}>
          <WrapUp key={wrapUp.practiceId} field={lineField} {...{ wrapUp, given, signs, keysOff }} />
        </div>
      )}
      {plan && !practice && <ShiftsCard plan={plan} />}
      <KeysCard {...keys} open={!practice} />
    </>
  )
}
