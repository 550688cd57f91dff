'use client'
import { useTranslations } from 'next-intl'

export type RoleWanted = 'learner' | 'trainer'

const roles = ['learner', 'trainer'] as const

/** What brings somebody here, as two plain radios, and the sign language there is. */
export function RoleChoice({ role, onRole }: { role: RoleWanted; onRole: (role: RoleWanted) => void }) {
  const t = useTranslations('account.signUp')
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-base font-strong">{t('role')}</legend>
      {roles.map((one) => (
        <label
          key={one}
          className="flex min-h-13 cursor-pointer items-start gap-3 rounded-medium border-2 border-line bg-card px-4 py-3 has-checked:border-teal has-checked:bg-tint"
        >
          <input
            type="radio"
            name="role"
            value={one}
            checked={role === one}
            onChange={() => onRole(one)}
            className="mt-1 size-5 shrink-0 accent-teal"
          />
          <span>
            <span className="block text-base font-strong">{t(one)}</span>
            <span className="block text-small text-soft">{t(`${one}Text`)}</span>
          </span>
        </label>
      ))}
      <p className="mt-1 text-small text-soft">
        {t('language')}: <strong className="text-ink">{t('ase')}</strong>
      </p>
    </fieldset>
  )
}
