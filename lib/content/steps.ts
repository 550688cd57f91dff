/** The four kinds of exercise. `watch` and `produce` show one clip; `recognise` asks for the sign seen; `spell` walks a word. */
export type StepKind = 'watch' | 'recognise' | 'produce' | 'spell'

export type SignCard = {
  /** e.g. `ase-w` */
  id: string
  /** What is printed on its tile, e.g. `W` */
  gloss: string
  /** One plain sentence on how it is made */
  hint: string
  /** Addresses of the model clip and its poster */
  clip: string
  poster: string
  /** Length of the clip in milliseconds */
  clipMs: number
  /** Ids of signs it is easily taken for, closest first */
  lookAlikes: string[]
}

type StepBase = { id: string; kind: StepKind }

/** One exercise. Signs are ids of {@link SignCard}. */
export type Step =
  | (StepBase & { kind: 'watch'; sign: string })
  | (StepBase & { kind: 'recognise'; sign: string; choices: string[] })
  | (StepBase & { kind: 'produce'; sign: string })
  | (StepBase & { kind: 'spell'; word: string; signs: string[] })

/** The signs a step asks for, in order, without doubles. */
export function signsOf(step: Step): string[] {
  return step.kind === 'spell' ? [...new Set(step.signs)] : [step.sign]
}
