'use client'
import { useTranslations } from 'next-intl'
import { PictureName } from '../../layout/picture-name'
import type { Standing } from '../../layout/pictures'
import { LivePicture } from '../../live/live-picture'
import type { LiveVideo } from '../../live/use-live-picture'
import { SmallStill } from '../still-card'

/** The third one in a practice. `beside`: as large as the partner, whatever else is pinned. */
export type Third = { alias: string; live: LiveVideo; sound: boolean; beside: boolean }

type Props = { third: Third; standing: Standing }

/** The picture of the third one, named, or in words that none comes. */
export function ThirdPicture({ third: { alias, live, beside }, standing }: Props) {
  const t = useTranslations('dropIn')
  const practice = useTranslations('practice')
  const still = live.legibility === 'still'
  const name = beside ? alias : t('tile', { alias })
  return (
    <>
      <LivePicture live={live} label={practice('picture', { alias })} />
      {still && <SmallStill text={t('tileOff', { alias })} />}
      <PictureName
        of="third"
        standing={standing}
        name={live.seen || still ? name : practice('coming', { alias })}
        live={live.seen}
      />
    </>
  )
}
