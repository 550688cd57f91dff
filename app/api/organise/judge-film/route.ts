import { judgeFilm } from '@/lib/community/judge-film'
import { post } from '../../reply'

export const POST = post(judgeFilm)
