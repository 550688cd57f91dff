'use client'
import type { StepEvent } from '../lesson/moved'
import type { StepNow } from '../lesson/step-state'
import type { Camera } from '../lesson/use-camera'
import { useRecords } from '../questions/use-records'
import { useTries, type Tries } from './use-tries'
import { useTryRecorder } from './use-try-recorder'

/**
 * Keeps a try at signing a sign from memory, for whoever wants that: what the camera saw before "I've signed it".
 * @param resting something lies over the step
 * @returns what a press does, with that; `tries` is null where there is nothing to keep
 */
export function useKeepTry(
  now: StepNow,
  { camera, resting }: { camera: Camera; resting: boolean },
  move: (event: StepEvent) => void,
): { tries: Tries | null; act: (event: StepEvent) => void } {
  const records = useRecords()
  const produces = now.kind === 'produce'
  const stream = produces && camera.state.kind === 'on' ? camera.state.stream : null
  const possible = records && stream !== null
  const tries = useTries(possible)
  const asked = produces && now.state.phase === 'sign'
  const take = useTryRecorder(tries.now?.keep && asked && !resting ? stream : null)
  return {
    tries: possible ? tries : null,
    act: (event) => {
      if (produces && asked && event.do === 'signed') {
        const { sign } = now.step
        void take().then((film) => film && tries.keep(sign, film))
      }
      move(event)
    },
  }
}
