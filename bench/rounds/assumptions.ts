import { durations } from '@/lib/durations'

type Assumed<T> = { value: T; from: string }

const is = <T>(value: T, from: string): Assumed<T> => ({ value, from })
const assumed = 'our assumption'

/**
 * What the shift assumes of people, each with where it comes from; the same in both ways of teaching. Times are seconds.
 * The one that decides the most is `stepLength` times `stepsOfExercise`: hence the bench also says what comes of fewer.
 */
export const assumptions = {
  hours: is(4, 'one trainer without a pause, so that only the way of teaching differs'),
  roomful: is(8, `${assumed}: so many learners are there at any time; when one is served another comes`),
  goesWrong: is(
    0.3,
    'bench/day/assumptions.ts, triesGoWrong: of a sign shown to the trainer, each time anew',
  ),
  mostTries: is(4, `${assumed}: the last try counts as good`),
  stepLength: is(37, 'bench/day/assumptions.ts, lessonToCheckpoint: 330 s for eight to ten steps'),
  stepsOfExercise: is(2, 'what a drill has for one sign: recognise it, then sign it (lib/learning/drill.ts)'),
  otherSteps: is([1, 4], 'the shift is played with these, too, so that everybody sees what hangs on it'),
  hello: is(8, `${assumed}: until both are ready, at every meeting`),
  looks: is(8, `${assumed}: one sign is signed, seen and judged`),
  corrects: is(10, `${assumed}: what was off is shown, when a sign was judged "again"`),
  takes: is(4, 'bench/day/assumptions.ts, trainerAnswers: from an offer to "Take"'),
  chooses: is(4, `${assumed}: the same, from the wall to a key`),
  shows: is(
    1,
    `${assumed}: the part of learners on rounds who show their tries. Whoever lets trainers come by lets them see more than a try, so the main case is a class in which all do; and they are this trainer's own, as on any wall: they have practised together before`,
  ),
  waiting: is(
    'drill',
    'components/learner/lesson-screen.tsx: who waits at the checkpoint drills its signs, all read first, then signed; tries come from its steps, from those of exercises, and from the one step of each lesson that asks for a sign from memory',
  ),
  otherShares: is([0.5, 0], 'the shift is played with these, too; 0: nobody shows anything'),
  watches: is(
    durations.tryEnd / 1000,
    'lib/durations.ts, tryEnd: the end of a try, seen once, as the viewer begins it',
  ),
  judges: is(
    1,
    `${assumed}: a key is pressed; the same for the one that gives the exercise, and for "Later"`,
  ),
  says: is(
    durations.tryLingers / 1000,
    'lib/durations.ts, tryLingers: after "again" the next try comes by itself',
  ),
  saysShowMe: is(
    6,
    'bench/day/assumptions.ts, peerAnswers: who pressed long ago is asked before they are seen',
  ),
} as const

export const assume = Object.fromEntries(
  Object.entries(assumptions).map(([name, { value }]) => [name, value]),
) as { [name in keyof typeof assumptions]: (typeof assumptions)[name]['value'] }
