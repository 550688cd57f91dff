-- CreateEnum
CREATE TYPE "ReportReason" AS ENUM ('unkind', 'sexual', 'contact', 'advert', 'other');

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "segmentId" TEXT NOT NULL,
    "stepSlug" TEXT,
    "signs" TEXT[],
    "text" TEXT,
    "clipId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3),
    "solvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT,
    "clipId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostWatch" (
    "postId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "PostWatch_pkey" PRIMARY KEY ("postId", "accountId")
);

-- AlterTable
ALTER TABLE "Offer" ADD COLUMN "postId" UUID;

-- AlterTable
ALTER TABLE "Report"
    ALTER COLUMN "practiceId" DROP NOT NULL,
    ADD COLUMN "postId" UUID,
    ADD COLUMN "replyId" UUID,
    ADD COLUMN "questionId" UUID,
    ADD COLUMN "reason" "ReportReason",
    ADD COLUMN "said" TEXT,
    ADD COLUMN "removed" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE UNIQUE INDEX "Post_clipId_key" ON "Post"("clipId");

-- CreateIndex
CREATE INDEX "Post_authorId_idx" ON "Post"("authorId");

-- CreateIndex
CREATE INDEX "Post_language_createdAt_idx" ON "Post"("language", "createdAt");

-- CreateIndex
CREATE INDEX "Post_expiresAt_idx" ON "Post"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Reply_clipId_key" ON "Reply"("clipId");

-- CreateIndex
CREATE INDEX "Reply_postId_createdAt_idx" ON "Reply"("postId", "createdAt");

-- CreateIndex
CREATE INDEX "Reply_authorId_idx" ON "Reply"("authorId");

-- CreateIndex
CREATE INDEX "PostWatch_accountId_idx" ON "PostWatch"("accountId");

-- CreateIndex
CREATE INDEX "Offer_postId_idx" ON "Offer"("postId");

-- CreateIndex
CREATE INDEX "Report_byId_idx" ON "Report"("byId");

-- CreateIndex
CREATE INDEX "Report_postId_idx" ON "Report"("postId");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_clipId_fkey" FOREIGN KEY ("clipId") REFERENCES "Upload"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_clipId_fkey" FOREIGN KEY ("clipId") REFERENCES "Upload"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostWatch" ADD CONSTRAINT "PostWatch_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostWatch" ADD CONSTRAINT "PostWatch_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a lesson asks all the time: open posts about these signs.
CREATE INDEX "Post_signs" ON "Post" USING gin ("signs") WHERE "solvedAt" IS NULL;

-- A report is about one thing.
ALTER TABLE "Report" ADD CONSTRAINT "Report_about_one" CHECK (num_nonnulls("practiceId", "postId", "replyId", "questionId") = 1);
