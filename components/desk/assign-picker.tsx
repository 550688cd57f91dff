'use client'
import type { ClipNoteHere } from '@/components/clip-notes/use-clip-note'
import type { Camera } from '@/components/lesson/use-camera'
import type { SignCard } from '@/lib/content/steps'
import type { Assignable, PracticeNow } from '@/lib/matching/messages'
import { AssignDialog } from './assign-dialog'
import type { Board } from './board'
import { glossesOf } from './exercise'
import { useAssignable } from './use-assignable'
import type { Draft } from './draft'

type Props = {
  practice: PracticeNow
  judged: Board['judged']
  signs: Record<string, SignCard>
  draft: Draft
  onDraft: (draft: Partial<Draft>) => void
  film: ClipNoteHere
  camera: Camera
  onClose: () => void
}

/** The dialog of exercises, with the steps of the learner's segment loaded for it. */
export function AssignPicker({ practice, signs, ...rest }: Props) {
  const { loaded, retry } = useAssignable<Assignable>(`/api/practice/assignable?practiceId=${practice.id}`)
  return (
    <AssignDialog
      practice={practice}
      loaded={loaded}
      retry={retry}
      glosses={glossesOf(signs, practice.signs)}
      {...rest}
    />
  )
}
