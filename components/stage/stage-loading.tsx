import { useTranslations } from 'next-intl'
import { AppHeader } from '../path/app-header'
import { Spinner } from '../ui/spinner'
import { StageFrame } from './stage-frame'
import { StageScreen } from './stage-screen'

/** The screen while its content is fetched: the stage is already where it will be. */
export function StageLoading() {
  const t = useTranslations('app')
  return (
    <StageScreen
      header={<AppHeader />}
      stage={
        <StageFrame name={t('loading')}>
          <div className="absolute inset-0 bg-stage" />
        </StageFrame>
      }
      head={<Spinner label={t('loading')} />}
    />
  )
}
