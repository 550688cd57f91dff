import { getRequestConfig } from 'next-intl/server'
import cases from '@/messages/en.cases.json'
import clipNotes from '@/messages/en.clip-notes.json'
import community from '@/messages/en.community.json'
import broken from '@/messages/en.broken.json'
import dropIn from '@/messages/en.drop-in.json'
import desk from '@/messages/en.desk.json'
import errors from '@/messages/en.errors.json'
import messages from '@/messages/en.json'
import judge from '@/messages/en.judge.json'
import layout from '@/messages/en.layout.json'
import live from '@/messages/en.live.json'
import memory from '@/messages/en.memory.json'
import organise from '@/messages/en.organise.json'
import questions from '@/messages/en.questions.json'
import report from '@/messages/en.report.json'
import rewind from '@/messages/en.rewind.json'
import script from '@/messages/en.script.json'
import reasons from '@/messages/en.reasons.json'
import shared from '@/messages/en.shared.json'
import visits from '@/messages/en.visits.json'
import start from '@/messages/en.start.json'
import wall from '@/messages/en.wall.json'
import tries from '@/messages/en.tries.json'

/** English only for now, and no locale in addresses. Each file brings its own top-level keys. */
export default getRequestConfig(async () => ({
  locale: 'en',
  messages: {
    ...messages,
    ...broken,
    ...cases,
    ...clipNotes,
    ...errors,
    ...desk,
    ...dropIn,
    ...start,
    ...judge,
    ...layout,
    ...live,
    ...memory,
    ...questions,
    ...community,
    ...reasons,
    ...organise,
    ...report,
    ...rewind,
    ...script,
    ...shared,
    ...wall,
    ...visits,
    ...tries,
  },
}))
