import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AppHeader } from '@/components/path/app-header'
import { buttonClass } from '@/components/ui/button-class'
import { AccountMenu } from './account-menu'
import { DemoAccounts, type DemoAccount } from './demo-accounts'
import { FrontStage, type FrontClip } from './front-stage'
import css from './front.module.css'

type Props = {
  account: { alias: string; roles: string[] } | null
  demo: DemoAccount[]
  second: string | null
  model: FrontClip | null
  person: FrontClip
}

/** The front page: what this is in one moving picture and one sentence, and the ways in. `model`: null before the course is there. */
export function Front({ account, demo, second, model, person }: Props) {
  const t = useTranslations('account')
  const trainer = account?.roles.includes('trainer') ?? false
  return (
    <div className={css.room}>
      <AppHeader
        end={
          account ? (
            <AccountMenu {...account} />
          ) : (
            <Link href="/sign-in" className={buttonClass({ variant: 'plain', size: 'small' })}>
              {t('menu.signIn')}
            </Link>
          )
        }
      />
      <main id="main" className={css.screen}>
        <div className={css.stage}>
          <FrontStage model={model ?? person} person={person} />
          <p className="mt-4 text-center text-small text-soft">{t('front.drawn')}</p>
        </div>
        <div className="grid content-center gap-6">
          <h1 className="text-[clamp(1.75rem,2.9vw,2.875rem)] leading-[1.12]">{t('front.sentence')}</h1>
          <div className="flex flex-wrap gap-3 phone:*:w-full">
            <Link href={account ? '/learn' : '/sign-up'} className={buttonClass({})}>
              {t('front.learn')}
            </Link>
            {(trainer || !account) && (
              <Link
                href={account ? '/desk' : '/sign-up?role=trainer'}
                className={buttonClass({ variant: 'quiet' })}
              >
                {t('front.help')}
              </Link>
            )}
          </div>
          {demo.length > 0 && !account && (
            <section aria-labelledby="front-demo" className="grid gap-3">
              <h2 id="front-demo" className="text-large">
                {t('demo.title')}
              </h2>
              <DemoAccounts demo={demo} second={second} />
            </section>
          )}
        </div>
      </main>
    </div>
  )
}
