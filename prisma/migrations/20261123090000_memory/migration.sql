-- One row for each judged try, no longer one for each sign of a practice. `pressedAt` orders the verdicts of a practice
-- by their giver's own clock; the highest `rev` of a verdict stands; an undone one stays, so that nothing late revives it.
DROP INDEX "Verdict_practiceId_byId_forId_signId_key";

ALTER TABLE "Verdict" ADD COLUMN "pressedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    ADD COLUMN "rev" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "undoneAt" TIMESTAMPTZ(3);
UPDATE "Verdict" SET "pressedAt" = "createdAt";

CREATE INDEX "Verdict_practiceId_pressedAt_idx" ON "Verdict"("practiceId", "pressedAt");
CREATE INDEX "Verdict_forId_signId_idx" ON "Verdict"("forId", "signId");

-- What a review is about: reading the sign, or signing it.
CREATE TYPE "Track" AS ENUM ('understand', 'produce');

-- Null: the try says nothing that a schedule may go by.
ALTER TABLE "Attempt" ADD COLUMN "track" "Track";
UPDATE "Attempt" SET "track" = 'understand' WHERE "outcome" IN ('right', 'wrong')
    OR ("outcome" = 'again' AND "stepSlug" LIKE 'drill-recognise-%')
    OR ("outcome" = 'again' AND EXISTS (SELECT 1 FROM "Step" s
        WHERE s."segmentId" = "Attempt"."segmentId" AND s."slug" = "Attempt"."stepSlug" AND s."kind" = 'recognise'));
CREATE INDEX "Attempt_accountId_signId_idx" ON "Attempt"("accountId", "signId");

CREATE TYPE "MemoryState" AS ENUM ('new', 'learning', 'review', 'relearning');

-- Computed from Verdict (produce) and Attempt (understand), never written otherwise.
CREATE TABLE "Review" (
    "accountId" UUID NOT NULL,
    "signId" TEXT NOT NULL,
    "track" "Track" NOT NULL,
    "state" "MemoryState" NOT NULL DEFAULT 'new',
    "due" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "stability" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "difficulty" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "scheduledDays" INTEGER NOT NULL DEFAULT 0,
    "learningSteps" INTEGER NOT NULL DEFAULT 0,
    "reps" INTEGER NOT NULL DEFAULT 0,
    "lapses" INTEGER NOT NULL DEFAULT 0,
    "lastReviewAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "lastGrade" "Grade" NOT NULL DEFAULT 'again',

    CONSTRAINT "Review_pkey" PRIMARY KEY ("accountId", "signId", "track")
);
CREATE INDEX "Review_accountId_due_idx" ON "Review"("accountId", "due");
ALTER TABLE "Review" ADD CONSTRAINT "Review_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- With which rules all reviews were computed last; at start they are computed anew when it is another number.
ALTER TABLE "Upkeep" ADD COLUMN "reviewRules" INTEGER NOT NULL DEFAULT 0;
