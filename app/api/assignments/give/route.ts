import { giveExercise } from '@/lib/caseload/give-exercise'
import { post } from '../../reply'

export const POST = post(giveExercise)
