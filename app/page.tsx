import { headers } from 'next/headers'
import { secondAddress } from '@/components/account/after-sign-in'
import { Front } from '@/components/account/front'
import { demoAccounts } from '@/lib/accounts/demo-accounts'
import { readSigns } from '@/lib/content/queries'
import { whoLooks } from './who'
import { WithMessages } from './with-messages'

/** The sign of the moving picture, and the demo trainer signing it. */
const sign = 'ase-w'
const person = { src: '/front/trainer-w.mp4', poster: '/front/trainer-w.jpg' }

export default async function FrontPage() {
  const [actor, demo, signs, asked] = await Promise.all([
    whoLooks(),
    demoAccounts(),
    readSigns({ ids: [sign] }),
    headers(),
  ])
  const card = signs[sign]
  return (
    <WithMessages keys={['app', 'account', 'errors']}>
      <Front
        account={actor && { alias: actor.alias, roles: actor.roles }}
        demo={demo}
        second={secondAddress(asked.get('host') ?? '')}
        model={card ? { src: card.clip, poster: card.poster } : null}
        person={person}
      />
    </WithMessages>
  )
}
