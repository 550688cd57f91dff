import { it } from 'vitest'
import { walkAs } from './walk-as'

it('[I1] [I2] [I6] [I8] [I9] [I10] hold after every step of an evening when mostly peers are there', () =>
  walkAs('peers', { dutyOn: 1, dutyOff: 4, join: 12, accept: 20, again: 6, pick: 1 }, [
    'answerAsk',
    'pickTicket',
    'nextLearner',
  ]))
