import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Desk } from '@/components/desk/desk'
import { readSigns } from '@/lib/content/queries'
import { mustSignIn } from '../who'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk')
  return { title: t('title') }
}

export default async function DeskPage() {
  const { language } = await mustSignIn('/desk')
  return <Desk signs={await readSigns({ language })} />
}
