import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/infra/db'
import { mustSeeReports } from './may-see-reports'
import type { ReportCard } from './messages'

const shown = 50

type Row = Omit<ReportCard, 'at' | 'seen' | 'judge' | 'stands'> & {
  at: Date
  seenBy: string | null
  seenAt: Date | null
  saidId: string | null
  postId: string | null
}

/**
 * Gives the reports of practices, recorded questions, their answers, posts, replies, shown tries and films with exercises:
 * unseen ones first, the newest first in each part. A report about oneself is left to others; only a safeguarder gets what is
 * needed to judge it (`judge`) and to look at what was signed (`film`).
 * @throws DomainError `forbidden`
 */
export async function readReports({ actor }: { actor: Actor }): Promise<ReportCard[]> {
  mustSeeReports(actor)
  const rows = await db().$queryRaw<Row[]>`
    select r."id", case when r."ofAnswer" then 'answer' when r."questionId" is not null then 'question'
      when r."postId" is not null then 'post' when r."replyId" is not null then 'reply'
      when r."tryId" is not null then 'try' when r."clipNoteId" is not null then 'clipNote'
      else 'practice' end as "what", r."reason", r."said",
      coalesce(b."alias", '?') as "by", coalesce(o."alias", '?') as "about", r."text",
      r."createdAt" as "at", coalesce(s."alias", '?') as "seenBy", r."seenAt",
      coalesce(p."id", y."id", a."uploadId", c."uploadId") as "saidId", coalesce(p."id", y."postId") as "postId",
      case when r."ofAnswer" and q."answerClipId" is not null then '/questions/' || q."id" || '/answer'
        when not r."ofAnswer" and q."clipId" is not null then '/questions/' || q."id" || '/question'
        when p."clipId" is not null then '/board/post/' || p."id"
        when y."clipId" is not null then '/board/reply/' || y."id"
        when a."uploadId" is not null then '/tries/' || a."uploadId"
        when c."uploadId" is not null then '/clip-notes/' || c."uploadId" end as "film"
    from "Report" r left join "Account" b on b."id" = r."byId" left join "Account" o on o."id" = r."aboutId"
      left join "Account" s on s."id" = r."seenById"
      left join "Post" p on p."id" = r."postId" left join "Reply" y on y."id" = r."replyId"
      left join "Question" q on q."id" = r."questionId"
      left join "ClipNote" c on c."uploadId" = r."clipNoteId"
      left join "AttemptClip" a on a."uploadId" = r."tryId" and a."expiresAt" > app_now()
        and exists (select 1 from "TryWish" w where w."accountId" = a."accountId" and w."share")
    where r."aboutId" <> ${actor.id}::uuid
    order by r."seenAt" is not null, r."createdAt" desc, r."id" limit ${shown}`
  const judges = actor.roles.includes('safeguarder')
  return rows.map(({ seenBy, seenAt, at, saidId, postId, film, ...rest }) => ({
    ...{ ...rest, at: +at },
    seen: seenAt && seenBy ? { by: seenBy, at: +seenAt } : null,
    stands: saidId !== null,
    film: judges ? film : null,
    judge: judges && saidId ? { id: saidId, postId } : null,
  }))
}
