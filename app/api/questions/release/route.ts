import { releaseQuestion } from '@/lib/questions/release-question'
import { post } from '../../reply'

export const POST = post(releaseQuestion)
