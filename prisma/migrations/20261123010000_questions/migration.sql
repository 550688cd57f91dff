-- CreateEnum
CREATE TYPE "QuestionState" AS ENUM ('open', 'claimed', 'answered', 'seen');

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "attachedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "segmentId" TEXT NOT NULL,
    "stepSlug" TEXT,
    "signs" TEXT[],
    "text" TEXT,
    "clipId" UUID,
    "state" "QuestionState" NOT NULL DEFAULT 'open',
    "claimedById" UUID,
    "claimedUntil" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "answerText" TEXT,
    "answerClipId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "answeredAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Upload_ownerId_idx" ON "Upload"("ownerId");

-- CreateIndex
CREATE INDEX "Upload_createdAt_idx" ON "Upload"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Question_clipId_key" ON "Question"("clipId");

-- CreateIndex
CREATE UNIQUE INDEX "Question_answerClipId_key" ON "Question"("answerClipId");

-- CreateIndex
CREATE INDEX "Question_learnerId_idx" ON "Question"("learnerId");

-- CreateIndex
CREATE INDEX "Question_state_createdAt_idx" ON "Question"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Question_expiresAt_idx" ON "Question"("expiresAt");

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_claimedById_fkey" FOREIGN KEY ("claimedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_clipId_fkey" FOREIGN KEY ("clipId") REFERENCES "Upload"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_answerClipId_fkey" FOREIGN KEY ("answerClipId") REFERENCES "Upload"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- States that cannot lie.
ALTER TABLE "Question" ADD CONSTRAINT "Question_claimed_says_until" CHECK ("state" <> 'claimed' OR "claimedUntil" IS NOT NULL);
ALTER TABLE "Question" ADD CONSTRAINT "Question_answered_says_when" CHECK (("state" IN ('answered', 'seen')) = ("answeredAt" IS NOT NULL));
