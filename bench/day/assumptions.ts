type Assumed<T> = { value: T; from: string }

const is = <T>(value: T, from: string): Assumed<T> => ({ value, from })
const assumed = 'our assumption'

const callCentre =
  'Brown, Gans, Mandelbaum, Sakov, Shen, Zeltyn, Zhao: Statistical Analysis of a Telephone Call Center, J. Am. Stat. Assoc. 100 (2005) 36–50'
const silent =
  'Castellanos, Yom-Tov, Goldberg, Park: Silent Abandonment in Text-Based Contact Centers, arXiv:2501.08869'

/**
 * All that the simulated day assumes of people, each with where it comes from. A figure of the bench is worth as much
 * as this table. Times are seconds unless the name says otherwise; `median` and `spread` are those of a lognormal
 * distribution (`spread` is the standard deviation of the logarithm).
 */
export const assumptions = {
  // When people come.
  sessions: is(120, `${assumed}: a house of some hundred learners, one to two checkpoints each`),
  arrivalsByHour: is(
    [0, 0, 0, 0, 0, 0, 0, 3, 4, 4, 5, 5, 6, 5, 5, 6, 7, 9, 11, 13, 13, 9, 4, 0],
    `Shape: one curve over the day with its top in the evening, nearly nobody at night (LeBlanc: Time and day, Front. Educ. 8:1264868, 2023); the weights are ${assumed}`,
  ),
  arrivals: is('a Poisson process whose rate changes by the hour', callCentre),
  lessonToCheckpoint: is(
    { median: 330, spread: 0.35 },
    `${assumed}: eight to ten steps of about half a minute (content/course.yaml)`,
  ),
  triesGoWrong: is(0.3, assumed),
  anotherSegment: is(0.5, assumed),

  // What learners want and how long they wait.
  want: is({ anyone: 0.82, trainer: 0.13, peer: 0.05 }, `${assumed}; "anyone" is what the page suggests`),
  adults: is(0.9, assumed),
  patienceMean: is(
    300,
    `Exponential, as in the Erlang-A model (${callCentre}: callers of a bank wait for minutes, not seconds); ${assumed} of the mean. Ours go on practising meanwhile`,
  ),
  leavesSilently: is(
    0.3,
    `Of those who give up, 3–70 % just close the page (${silent}); ${assumed} of where in between`,
  ),
  staysWhenSoon: is(
    { chance: 0.7, within: 30, longer: 15 },
    `${assumed}: about to give up, and told that a trainer is free within so many seconds, so many stay that long and a little longer`,
  ),
  asksAQuestion: is(
    0.35,
    `${assumed}: who is offered a recorded question at 90 s takes it and leaves the line`,
  ),
  agreesToBeSeen: is(0.93, `${assumed}: who pressed over a minute ago is asked "Show me / Not now"`),
  regions: is({ north: 0.35, south: 0.35, none: 0.3 }, assumed),

  // Answering.
  trainerAnswers: is(
    { median: 4, spread: 0.5 },
    'The UK emergency relay 999 BSL was mostly answered after 4 s in its first year (Sorenson, sorenson.co.uk)',
  ),
  trainerSilent: is(0.03, `${assumed}: looked away, the offer lapses after 20 s`),
  trainerDeclines: is(0.015, assumed),
  trainerPicks: is(0.03, `${assumed}: takes another of those in line instead of the one offered`),
  peerAnswers: is({ median: 6, spread: 0.6 }, assumed),
  peerSilent: is(0.06, assumed),
  peerDeclines: is(0.1, assumed),
  pictureComes: is(1, 'bench/results/handoff.json: well under a second; a whole one here'),

  // Practices.
  practiceLength: is(
    { median: 130, spread: 0.45 },
    `Lognormal (${callCentre}); median: our own target for a checkpoint, 90–180 s`,
  ),
  peerPracticeLength: is({ median: 170, spread: 0.4 }, `${assumed}: two take turns`),
  learnerLeavesFirst: is(0.08, assumed),
  learnerVanishes: is(0.01, assumed),
  thenATrainer: is(0.25, `${assumed}: after a peer practice presses "now a trainer"`),

  // Trainers.
  shifts: is(
    // [from hour, hours], in three rows that change at different times.
    [
      ...[
        [8, 2],
        [10, 2],
        [12, 1],
        [14, 2],
        [16, 2],
        [18, 2],
        [20, 2],
      ],
      ...[
        [8, 1],
        [9, 2],
        [11, 2],
        [14, 1],
        [15, 2],
        [17, 2],
        [19, 2],
        [21, 1],
      ],
      ...[
        [17, 2],
        [19, 2],
      ],
    ] as [number, number][],
    `One to two hours, as tutors' priority hours are at Cambly (Cambly help pages). How many at once is planned as a call centre plans it (Erlang C, 90 % within 30 s at this load): two, three from 17 to 21; nobody before 8, from 13 to 14 and after 22, so that houses without a trainer are tried, too`,
  ),
  latecomers: is(240, `${assumed}: a shift begins up to so many seconds late`),
  shortBreak: is({ chance: 0.04, seconds: 300 }, `${assumed}: after a practice`),
  waitsForForeseen: is(
    { chance: 0.7, within: 60 },
    `${assumed}: about to rest or go, and told that a learner comes within so many seconds, so many serve that one first`,
  ),
  backAfterMissed: is({ median: 180, spread: 0.5 }, `${assumed}: until "I'm back" after two missed offers`),
} as const

export type Draw = { median: number; spread: number }
export const assume = Object.fromEntries(
  Object.entries(assumptions).map(([name, { value }]) => [name, value]),
) as { [name in keyof typeof assumptions]: (typeof assumptions)[name]['value'] }
