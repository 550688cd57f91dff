import { Flag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'

type Props = {
  /** Says what is reported, for whoever does not see what it stands beside */
  name: string
  /** With its mark alone, where room is short */
  bare?: boolean
  onPress: () => void
}

/** A quiet press beside what somebody said. */
export function ReportPress({ name, bare = false, onPress }: Props) {
  const t = useTranslations('report')
  return (
    <Button
      size="small"
      variant="plain"
      square={bare}
      icon={<Flag aria-hidden="true" className="size-4.5" />}
      aria-label={name}
      onClick={onPress}
    >
      {!bare && t('send')}
    </Button>
  )
}
