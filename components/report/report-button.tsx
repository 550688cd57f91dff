'use client'
import { useState } from 'react'
import type { Reported } from './report-dialog'
import { ReportOf } from './report-of'
import { ReportPress } from './report-press'

type Props = {
  about: Reported
  /** Says what is reported, for whoever does not see what it stands beside */
  name: string
  /** With its mark alone, where room is short */
  bare?: boolean
  /** It was taken, and is hidden for the reporter from now on */
  onTaken?: () => void
}

/** A quiet press beside what somebody said, and the dialog it opens. */
export function ReportButton({ about, name, bare, onTaken }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <ReportPress name={name} bare={bare} onPress={() => setOpen(true)} />
      <ReportOf about={open ? about : null} onTaken={onTaken} onClose={() => setOpen(false)} />
    </>
  )
}
