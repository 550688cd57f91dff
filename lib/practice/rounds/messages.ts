/** What a learner is told of being visited by their own trainers. */
export type RoundsNow = {
  /** They agreed: trainers may come by, and see a small still picture while they look at their wall */
  open: boolean
  /** The room to be visited in; null while not agreed */
  room: { id: string; heldByThisTab: boolean; mayTake: boolean } | null
  /** Aliases of the trainers who look at their wall now. With nobody looking no small picture is taken */
  watchedBy: string[]
}

/** At whose door a trainer on rounds stands: connected to the room they would go into, with nothing sent. */
export type DoorNow = {
  learnerId: string
  room: { id: string; heldByThisTab: boolean; mayTake: boolean }
}
