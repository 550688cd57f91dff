-- All SQL asks app_now(). Its offset is empty outside tests and benches.
CREATE TABLE "TestClock" ("id" INTEGER NOT NULL DEFAULT 1 CHECK ("id" = 1), "ahead" INTERVAL NOT NULL, CONSTRAINT "TestClock_pkey" PRIMARY KEY ("id"));
CREATE FUNCTION app_now() RETURNS TIMESTAMPTZ LANGUAGE sql STABLE AS $$ SELECT now() + coalesce((SELECT "ahead" FROM "TestClock"), interval '0') $$;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('learner', 'trainer', 'author', 'safeguarder');

-- CreateEnum
CREATE TYPE "CourseState" AS ENUM ('draft', 'published', 'retired');

-- CreateEnum
CREATE TYPE "Want" AS ENUM ('anyone', 'trainer', 'peer');

-- CreateEnum
CREATE TYPE "TicketState" AS ENUM ('waiting', 'matched', 'closed');

-- CreateEnum
CREATE TYPE "TicketWhy" AS ENUM ('served', 'cancelled', 'expired', 'answered');

-- CreateEnum
CREATE TYPE "OfferState" AS ENUM ('open', 'accepted', 'declined', 'lapsed', 'withdrawn');

-- CreateEnum
CREATE TYPE "DutyState" AS ENUM ('off', 'on', 'break');

-- CreateEnum
CREATE TYPE "PracticeState" AS ENUM ('preparing', 'live', 'ended');

-- CreateEnum
CREATE TYPE "PracticeWhy" AS ENUM ('left', 'next', 'cancelled', 'wrong', 'notNow', 'neverJoined', 'vanished', 'pictureAway');

-- CreateEnum
CREATE TYPE "PartRole" AS ENUM ('learner', 'trainer', 'peer');

-- CreateEnum
CREATE TYPE "RoomReason" AS ENUM ('ticket', 'rounds');

-- CreateEnum
CREATE TYPE "Grade" AS ENUM ('again', 'hard', 'good', 'easy');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('seen', 'right', 'wrong', 'again', 'gotIt');

-- CreateEnum
CREATE TYPE "AssignmentState" AS ENUM ('given', 'started', 'done', 'skipped');

-- CreateEnum
CREATE TYPE "CheckpointHow" AS ENUM ('practice', 'question', 'skip');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "alias" TEXT NOT NULL,
    "aliasKey" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "roles" "Role"[],
    "language" TEXT NOT NULL DEFAULT 'ase',
    "adult" BOOLEAN NOT NULL DEFAULT false,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "recording" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stream" (
    "accountId" UUID NOT NULL,
    "tab" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "visible" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Stream_pkey" PRIMARY KEY ("accountId","tab")
);

-- CreateTable
CREATE TABLE "Course" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "notice" TEXT NOT NULL,
    "state" "CourseState" NOT NULL DEFAULT 'draft',

    CONSTRAINT "Course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Segment" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "signs" TEXT[],

    CONSTRAINT "Segment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Step" (
    "id" TEXT NOT NULL,
    "segmentId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "signs" TEXT[],
    "body" JSONB NOT NULL,

    CONSTRAINT "Step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sign" (
    "id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "gloss" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "clipFile" TEXT NOT NULL,
    "posterFile" TEXT NOT NULL,
    "clipMs" INTEGER NOT NULL,
    "lookAlikes" TEXT[],

    CONSTRAINT "Sign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "segmentId" TEXT NOT NULL,
    "stepSlug" TEXT NOT NULL,
    "signId" TEXT NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "chosen" TEXT,
    "ms" INTEGER NOT NULL,
    "replays" INTEGER NOT NULL,
    "assignmentId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Progress" (
    "accountId" UUID NOT NULL,
    "segmentId" TEXT NOT NULL,
    "stepSlug" TEXT,
    "checkpointHow" "CheckpointHow",
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "Progress_pkey" PRIMARY KEY ("accountId","segmentId")
);

-- CreateTable
CREATE TABLE "Room" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "reason" "RoomReason" NOT NULL DEFAULT 'ticket',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoomIdentity" (
    "roomId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "identity" UUID NOT NULL,
    "tab" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "RoomIdentity_pkey" PRIMARY KEY ("roomId","accountId")
);

-- CreateTable
CREATE TABLE "Ticket" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "roomId" UUID NOT NULL,
    "segmentId" TEXT NOT NULL,
    "want" "Want" NOT NULL DEFAULT 'anyone',
    "language" TEXT NOT NULL,
    "signs" TEXT[],
    "misses" JSONB NOT NULL DEFAULT '{}',
    "atCheckpoint" BOOLEAN NOT NULL,
    "returnStep" TEXT,
    "pressedAt" TIMESTAMPTZ(3) NOT NULL,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "TicketState" NOT NULL DEFAULT 'waiting',
    "heldSince" TIMESTAMPTZ(3),
    "declines" INTEGER NOT NULL DEFAULT 0,
    "closedWhy" "TicketWhy",
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Skip" (
    "ticketId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Skip_pkey" PRIMARY KEY ("ticketId","accountId")
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" UUID NOT NULL,
    "state" "OfferState" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfferSide" (
    "offerId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "ticketId" UUID,
    "role" "PartRole" NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OfferSide_pkey" PRIMARY KEY ("offerId","accountId")
);

-- CreateTable
CREATE TABLE "Duty" (
    "accountId" UUID NOT NULL,
    "state" "DutyState" NOT NULL DEFAULT 'off',
    "since" TIMESTAMPTZ(3) NOT NULL,
    "missed" INTEGER NOT NULL DEFAULT 0,
    "lastServedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Duty_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "Practice" (
    "id" UUID NOT NULL,
    "roomId" UUID NOT NULL,
    "segmentId" TEXT NOT NULL,
    "signs" TEXT[],
    "misses" JSONB NOT NULL DEFAULT '{}',
    "picked" BOOLEAN NOT NULL DEFAULT false,
    "state" "PracticeState" NOT NULL DEFAULT 'preparing',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "joinBy" TIMESTAMPTZ(3) NOT NULL,
    "liveSince" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedWhy" "PracticeWhy",
    "endedById" UUID,
    "note" TEXT,

    CONSTRAINT "Practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "practiceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "role" "PartRole" NOT NULL,
    "ticketId" UUID,
    "askUntil" TIMESTAMPTZ(3),
    "agreedAt" TIMESTAMPTZ(3),
    "joinedAt" TIMESTAMPTZ(3),
    "awayUntil" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "summarySeenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("practiceId","accountId")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "forId" UUID NOT NULL,
    "signId" TEXT NOT NULL,
    "grade" "Grade" NOT NULL,
    "off" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "trainerId" UUID NOT NULL,
    "practiceId" UUID,
    "segmentId" TEXT NOT NULL,
    "stepSlug" TEXT,
    "signs" TEXT[],
    "note" TEXT,
    "state" "AssignmentState" NOT NULL DEFAULT 'given',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Block" (
    "byId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "Block_pkey" PRIMARY KEY ("byId","otherId")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "aboutId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Command" (
    "accountId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "answer" JSON NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "Command_pkey" PRIMARY KEY ("accountId","key")
);

-- CreateTable
CREATE TABLE "Upkeep" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "lastSweptAt" TIMESTAMPTZ(3),
    "graceUntil" TIMESTAMPTZ(3),
    "livekitMisses" INTEGER NOT NULL DEFAULT 0,
    "livekitAwayAt" TIMESTAMPTZ(3),
    "livekitBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "Upkeep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_aliasKey_key" ON "Account"("aliasKey");

-- CreateIndex
CREATE INDEX "SignIn_accountId_idx" ON "SignIn"("accountId");

-- CreateIndex
CREATE INDEX "Stream_accountId_leaseUntil_idx" ON "Stream"("accountId", "leaseUntil");

-- CreateIndex
CREATE UNIQUE INDEX "Segment_courseId_slug_key" ON "Segment"("courseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Step_segmentId_slug_key" ON "Step"("segmentId", "slug");

-- CreateIndex
CREATE INDEX "Attempt_accountId_segmentId_createdAt_idx" ON "Attempt"("accountId", "segmentId", "createdAt");

-- CreateIndex
CREATE INDEX "Room_closedAt_idx" ON "Room"("closedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RoomIdentity_identity_key" ON "RoomIdentity"("identity");

-- CreateIndex
CREATE INDEX "Ticket_accountId_idx" ON "Ticket"("accountId");

-- CreateIndex
CREATE INDEX "Ticket_state_queuedAt_idx" ON "Ticket"("state", "queuedAt");

-- CreateIndex
CREATE INDEX "Offer_state_until_idx" ON "Offer"("state", "until");

-- CreateIndex
CREATE INDEX "OfferSide_ticketId_idx" ON "OfferSide"("ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "Practice_roomId_key" ON "Practice"("roomId");

-- CreateIndex
CREATE INDEX "Practice_state_idx" ON "Practice"("state");

-- CreateIndex
CREATE INDEX "Member_accountId_idx" ON "Member"("accountId");

-- CreateIndex
CREATE INDEX "Message_practiceId_createdAt_idx" ON "Message"("practiceId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_practiceId_byId_forId_signId_key" ON "Verdict"("practiceId", "byId", "forId", "signId");

-- CreateIndex
CREATE INDEX "Assignment_learnerId_state_idx" ON "Assignment"("learnerId", "state");

-- CreateIndex
CREATE INDEX "Command_createdAt_idx" ON "Command"("createdAt");

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stream" ADD CONSTRAINT "Stream_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Progress" ADD CONSTRAINT "Progress_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Progress" ADD CONSTRAINT "Progress_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Room" ADD CONSTRAINT "Room_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomIdentity" ADD CONSTRAINT "RoomIdentity_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomIdentity" ADD CONSTRAINT "RoomIdentity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Skip" ADD CONSTRAINT "Skip_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Skip" ADD CONSTRAINT "Skip_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferSide" ADD CONSTRAINT "OfferSide_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferSide" ADD CONSTRAINT "OfferSide_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferSide" ADD CONSTRAINT "OfferSide_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_forId_fkey" FOREIGN KEY ("forId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Command" ADD CONSTRAINT "Command_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Promise I1: one open ticket, one practice and one open offer an account.
CREATE UNIQUE INDEX "Ticket_one_open" ON "Ticket" ("accountId") WHERE "state" IN ('waiting', 'matched');
CREATE UNIQUE INDEX "Member_one_open" ON "Member" ("accountId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "OfferSide_one_open" ON "OfferSide" ("accountId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "OfferSide_one_open_ticket" ON "OfferSide" ("ticketId") WHERE "endedAt" IS NULL;

-- What the queue reads all the time.
CREATE INDEX "Ticket_waiting" ON "Ticket" ("queuedAt") WHERE "state" = 'waiting' AND "heldSince" IS NULL;
CREATE INDEX "Room_open" ON "Room" ("id") WHERE "closedAt" IS NULL;

-- States that cannot lie.
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_closed_says_why" CHECK (("state" = 'closed') = ("closedWhy" IS NOT NULL AND "closedAt" IS NOT NULL));
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_held_waits" CHECK ("heldSince" IS NULL OR "state" = 'waiting');
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_ended_says_why" CHECK (("state" = 'ended') = ("endedWhy" IS NOT NULL AND "endedAt" IS NOT NULL));
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_live_since" CHECK ("state" <> 'live' OR "liveSince" IS NOT NULL);
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_open_has_no_end" CHECK (("state" = 'open') = ("endedAt" IS NULL));
ALTER TABLE "Account" ADD CONSTRAINT "Account_alias_key" CHECK ("aliasKey" = lower("alias"));

-- The queue is small and busy: vacuum it often, keep room for updates in place.
ALTER TABLE "Ticket" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
ALTER TABLE "Stream" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);

INSERT INTO "Upkeep" ("id") VALUES (1);
