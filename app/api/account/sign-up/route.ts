import { signUp } from '@/lib/accounts/sign-up'
import { answer, readJson, refuseForeign } from '../../reply'

export const POST = (request: Request) =>
  answer(async () => {
    refuseForeign(request)
    await signUp({ input: await readJson(request) })
    return {}
  })
