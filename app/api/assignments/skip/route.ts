import { moveAssignment } from '@/lib/learning/move-assignment'
import { post } from '../../reply'

export const POST = post((call) => moveAssignment(call, 'skipped'))
