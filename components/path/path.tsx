'use client'
import { UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from '../ui/class-names'

export type PathStep = { id: string; label: string; state: 'done' | 'now' | 'to-come' }
export type PathPerson = 'idle' | 'here' | 'live'

type Props = {
  steps: PathStep[]
  /** `here`: the learner is at the checkpoint or in line. `live`: a person is in the stage */
  person: PathPerson
  /** Pressed on a step already done */
  onStep: (id: string) => void
  /** Pressed on the round person, from wherever */
  onPerson: () => void
}

const bars = {
  done: 'bg-teal forced-colors:bg-[CanvasText]',
  now: 'bg-teal outline-2 outline-offset-3 outline-teal forced-colors:bg-[Highlight]',
  'to-come': 'border-[1.5px] border-edge',
}

const persons = {
  idle: 'border-teal text-teal group-hover:bg-tint',
  here: 'border-teal bg-teal text-paper',
  live: 'border-coral bg-coral text-paper',
}

/** The promise in one line: exercises as short bars, and at the end a person. */
export function Path({ steps, person, onStep, onPerson }: Props) {
  const t = useTranslations('path')
  return (
    <nav aria-label={t('name')} className="flex max-w-full min-w-0 items-center phone:justify-center">
      <ol className="flex min-w-0 items-center">
        {steps.map(({ id, label, state }, index) => (
          <li key={id} className="min-w-3.5 shrink phone:w-12">
            <button
              type="button"
              disabled={state === 'to-come'}
              aria-current={state === 'now' ? 'step' : undefined}
              aria-label={t('step', { number: index + 1, count: steps.length, label, state })}
              title={state === 'done' ? label : undefined}
              onClick={() => state === 'done' && onStep(id)}
              className="group flex h-11 w-full items-center justify-center rounded-small px-[3px]"
            >
              <span
                className={classNames(
                  'h-1.5 w-7 max-w-full shrink rounded-full transition-[background-color,scale] phone:w-9',
                  bars[state],
                  state === 'now' && 'mx-1',
                  state === 'done' && 'group-hover:scale-y-150',
                )}
              />
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        aria-label={t('person', { state: person })}
        title={t('person', { state: 'idle' })}
        onClick={onPerson}
        className="group ml-1 grid size-11 shrink-0 place-items-center rounded-full"
      >
        <span
          className={classNames(
            'grid size-9.5 place-items-center rounded-full border-[2.5px] transition-colors forced-colors:border-[ButtonText]',
            persons[person],
          )}
        >
          <UserRound aria-hidden="true" strokeWidth={2.4} className="size-5" />
        </span>
      </button>
    </nav>
  )
}
