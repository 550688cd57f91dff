export const grades = ['again', 'hard', 'good', 'easy'] as const
export type Grade = (typeof grades)[number]

/** What can be off in a sign. `face` stands for the non-manual part. */
export const offs = ['handshape', 'location', 'movement', 'orientation', 'face'] as const
export type Off = (typeof offs)[number]
