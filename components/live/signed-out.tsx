'use client'
import { useTranslations } from 'next-intl'
import { buttonClass } from '../ui/button-class'
import { Banner } from '../ui/banner'
import { useNow } from './now'

/** Says that the account was signed out, somewhere else most likely, with the way back in. */
export function SignedOut() {
  const t = useTranslations('live')
  const { signedOut } = useNow()
  if (!signedOut) return null
  return (
    <div className="fixed inset-x-4 top-4 z-50 mx-auto max-w-lg rounded-medium shadow-raised">
      <Banner
        tone="warn"
        action={
          // A whole new page: nothing of the account signed out may stay in this one.
          <a href="/sign-in" className={buttonClass({ size: 'small' })}>
            {t('signIn')}
          </a>
        }
      >
        {t('signedOut')}
      </Banner>
    </div>
  )
}
