'use client'
import { ChoiceRow } from '../../ui/choice-row'

export type Whom = 'partner' | 'third'

type Props = {
  /** What is asked, and a name for the group of buttons that is nowhere else on the page */
  title: string
  name: string
  aliases: Record<Whom, string>
  whom: Whom
  onWhom: (whom: Whom) => void
}

/** Which of the other two: one is always chosen. */
export function WhomPicker({ title, name, aliases, whom, onWhom }: Props) {
  const choices = [
    { value: 'partner', label: aliases.partner },
    { value: 'third', label: aliases.third },
  ] as const
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-strong">{title}</legend>
      <ChoiceRow name={name} choices={choices} chosen={whom} onChoose={onWhom} />
    </fieldset>
  )
}
