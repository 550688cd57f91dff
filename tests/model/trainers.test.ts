import { it } from 'vitest'
import { walkAs } from './walk-as'

it('[I1] [I2] [I6] [I8] [I9] [I10] hold after every step of a busy hour with trainers', () =>
  walkAs('trainers', {}, ['queueAgain']))
