/** Where to fetch a film from, as the browser plays it. */
export type FilmAddress = string

/** Whether an author can be asked to practise now: `busy` is here, but in line, practising, on duty or just asked. */
export type AuthorState = 'here' | 'busy' | 'away'

/** What became of this reader's own last "Practise now" on a post. */
export type LastAsk = 'open' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn'

export type ReplyView = {
  id: string
  alias: string
  trainer: boolean
  mine: boolean
  text: string | null
  clip: FilmAddress | null
  at: number
}

/** A post as one reader sees it. Times are milliseconds since 1970. */
export type PostView = {
  id: string
  alias: string
  mine: boolean
  author: AuthorState
  segment: { id: string; title: string }
  /** The step that raised it; null: the checkpoint */
  stepSlug: string | null
  signs: { id: string; gloss: string }[]
  text: string | null
  clip: FilmAddress | null
  askedAt: number
  expiresAt: number
  solved: boolean
  /** Oldest first */
  replies: ReplyView[]
  /** Replies by others that its author has not looked at; 0 for everybody else */
  fresh: number
  /** This reader wants to be told when the author is here */
  watching: boolean
  /** In the last minutes; null when there was none */
  lastAsk: LastAsk | null
  /** For safeguarders: reports of the post or its replies that nobody has settled; 0 for everybody else */
  reports: number
}

/** All that a tab knows of the board without asking. */
export type BoardNow = {
  /** Own posts with replies not looked at yet */
  fresh: number
  /** Authors this account waited for, who are here now */
  here: { postId: string; alias: string }[]
}

/** Which posts a list shows. `signs`: about signs this learner has begun. */
export const shows = ['signs', 'all', 'mine', 'reported'] as const
export type Show = (typeof shows)[number]

/**
 * What a report can be about, outside a practice. `answer`: to one's own recorded question, by the question's id; `try`:
 * one that a learner shows; `clipNote`: the film with one's exercise.
 */
export const reportables = ['post', 'reply', 'question', 'answer', 'try', 'clipNote'] as const
export type Reportable = (typeof reportables)[number]

export const reportReasons = ['unkind', 'sexual', 'contact', 'advert', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

/** What a lesson is told of the board. `open`: this reader may use it. `more`: how many posts are left out. */
export type Near = { open: boolean; posts: PostView[]; more: number }
