-- CreateEnum
CREATE TYPE "DropInState" AS ENUM ('open', 'accepted', 'declined', 'lapsed', 'withdrawn', 'over');

-- CreateTable
CREATE TABLE "DropIn" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "trainerId" UUID NOT NULL,
    "state" "DropInState" NOT NULL DEFAULT 'open',
    "yesBy" UUID[] DEFAULT ARRAY[]::UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DropIn_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DropIn_practiceId_idx" ON "DropIn"("practiceId");

-- CreateIndex
CREATE INDEX "DropIn_trainerId_createdAt_idx" ON "DropIn"("trainerId", "createdAt");

-- AddForeignKey
ALTER TABLE "DropIn" ADD CONSTRAINT "DropIn_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DropIn" ADD CONSTRAINT "DropIn_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A trainer asks one pair at a time, and a pair is asked by one trainer at a time.
CREATE UNIQUE INDEX "DropIn_one_open" ON "DropIn" ("trainerId") WHERE "state" = 'open';
CREATE UNIQUE INDEX "DropIn_one_open_practice" ON "DropIn" ("practiceId") WHERE "state" = 'open';

-- At most one trainer in a practice: the learner's own, or the one who has dropped in.
CREATE UNIQUE INDEX "Member_one_trainer" ON "Member" ("practiceId") WHERE "role" = 'trainer' AND "endedAt" IS NULL;

-- States that cannot lie.
ALTER TABLE "DropIn" ADD CONSTRAINT "DropIn_open_has_no_end" CHECK (("state" = 'open') = ("endedAt" IS NULL));
ALTER TABLE "DropIn" ADD CONSTRAINT "DropIn_in_by_two" CHECK (cardinality("yesBy") <= 2 AND ("state" <> 'accepted' OR cardinality("yesBy") = 2));
