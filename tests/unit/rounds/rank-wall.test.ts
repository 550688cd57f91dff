import { describe, expect, it } from 'vitest'
import { rankWall, type Evidence } from '@/lib/rounds/rank-wall'

const now = 100 * 86_400_000
const minute = 60_000
const calm: Evidence = {
  ...{ inPractice: false, waitingSince: null, streak: null, wrong: [], joins: 0 },
  seenAt: now - minute,
}
const learner = (name: string, part: Partial<Evidence> = {}) => ({ name, seen: { ...calm, ...part } })
const ranked = (...all: ReturnType<typeof learner>[]) => rankWall(all, now)
const names = (...all: ReturnType<typeof learner>[]) => ranked(...all).map(({ name }) => name)

describe('rankWall', () => {
  it('puts who is stuck at one sign before who got several wrong, those before who only was not seen', () => {
    const stuck = learner('stuck', {
      streak: { sign: 'n', times: 3 },
      wrong: [{ sign: 'n', times: 3 }],
    })
    const wrong = learner('wrong', { wrong: [{ sign: 'm', times: 2 }] })
    const unseen = learner('unseen', { seenAt: null })
    expect(names(learner('calm'), unseen, wrong, stuck)).toEqual(['stuck', 'wrong', 'unseen', 'calm'])
  })

  it('says why, best reason first, and nothing of who needs nothing', () => {
    const [one, calmly] = ranked(
      learner('calm'),
      learner('one', {
        ...{ waitingSince: now - minute, seenAt: now - 86_400_000, joins: 2 },
        ...{ streak: { sign: 'n', times: 4 } },
        wrong: [
          { sign: 'n', times: 4 },
          { sign: 'm', times: 1 },
        ],
      }),
    )
    expect(one!.needs).toEqual([
      { kind: 'stuck', signs: ['n'], times: 4 },
      { kind: 'waiting', since: now - minute },
      { kind: 'asked-again', times: 2 },
      { kind: 'wrong', signs: ['m'], times: 1 },
      { kind: 'not-seen', since: now - 86_400_000 },
    ])
    expect(calmly!.needs).toEqual([])
  })

  it('lets waiting weigh more with each minute, and tries with each that goes wrong', () => {
    const waited = (minutes: number) => learner(`${minutes}`, { waitingSince: now - minutes * minute })
    expect(names(waited(1), waited(9), waited(4))).toEqual(['9', '4', '1'])
    const failed = (times: number) => learner(`${times}`, { wrong: [{ sign: 'n', times }] })
    expect(names(failed(1), failed(5), failed(2))).toEqual(['5', '2', '1'])
  })

  it('puts who is in a practice last, whatever went wrong: somebody is with them', () => {
    const busy = learner('busy', { inPractice: true, streak: { sign: 'n', times: 9 } })
    expect(ranked(busy, learner('calm'))).toMatchObject([{ name: 'calm' }, { name: 'busy', needs: [] }])
  })

  it('keeps equal ones as given, so that the wall does not jump', () => {
    const all = ['e', 'b', 'd', 'a', 'c'].map((name) => learner(name))
    expect(names(...all)).toEqual(['e', 'b', 'd', 'a', 'c'])
  })
})
