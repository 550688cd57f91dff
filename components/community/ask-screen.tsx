'use client'
import { useRouter } from 'next/navigation'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SignCard } from '@/lib/content/steps'
import { counts } from '@/lib/durations'
import { AccountMenu } from '../account/account-menu'
import { useCamera } from '../lesson/use-camera'
import { AppHeader } from '../path/app-header'
import { RecorderButtons, RecorderState, RecorderText } from '../questions/recorder'
import { RecorderFrame } from '../questions/recorder-frame'
import { useSaying } from '../questions/use-saying'
import { SignChoice } from '../signs/sign-choice'
import { StageScreen } from '../stage/stage-screen'
import { buttonClass } from '../ui/button-class'
import { SignPictures } from './sign-pictures'

type Props = {
  account: { alias: string; roles: string[] }
  /** Where it was raised */
  place: { segment: string; title: string; stepSlug: string | null }
  /** Cards of all signs it can be about */
  cards: SignCard[]
  /** Ids chosen beforehand: those of the step */
  chosen: string[]
  /** The way back to the lesson */
  back: string
}

/** A new post: which signs, then in words or in sign. What is chosen stands in the stage, to compare. */
export function AskScreen({ account, place, cards, chosen, back }: Props) {
  const t = useTranslations('community')
  const router = useRouter()
  const camera = useCamera()
  const saying = useSaying(camera)
  const [signs, setSigns] = useState(chosen)
  const [self, setSelf] = useState(false)
  const { segment, stepSlug } = place
  const shown = signs.flatMap((id) => cards.find((card) => card.id === id) ?? [])
  const send = async () => {
    if (await saying.send('/api/board/write', { segment, stepSlug, signs }))
      router.push('/learn/board?show=mine')
  }
  return (
    <StageScreen
      header={<AppHeader home="/learn" end={<AccountMenu alias={account.alias} roles={account.roles} />} />}
      stage={
        <RecorderFrame name={t('picture')} {...{ camera, saying, self }} label={shown[0]?.gloss ?? ''}>
          <SignPictures cards={shown} />
        </RecorderFrame>
      }
      head={
        <div className="grid gap-4">
          <div>
            <h1 className="text-heading max-wide:text-[1.625rem] max-wide:leading-8">{t('askTitle')}</h1>
            <p className="mt-1 text-soft">{t('askText', { title: place.title })}</p>
          </div>
          <SignChoice
            legend={t('about')}
            cards={cards}
            chosen={signs}
            most={counts.postSigns}
            onChange={setSigns}
          />
        </div>
      }
      aside={
        <div className="grid gap-3">
          <RecorderText saying={saying} label={t('askField')} longest={500} />
          <RecorderState saying={saying} />
          <p className="text-small text-soft">{t('askNote', { alias: account.alias })}</p>
        </div>
      }
      actions={
        <>
          <Link href={back} className={buttonClass({ variant: 'quiet' })}>
            {t('back')}
          </Link>
          <RecorderButtons
            camera={camera}
            saying={saying}
            shown={self}
            start={t('askSign')}
            onStart={() => setSelf(true)}
            onSend={() => void send()}
          />
        </>
      }
    />
  )
}
