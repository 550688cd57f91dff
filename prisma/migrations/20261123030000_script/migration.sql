-- CreateEnum
CREATE TYPE "RoundState" AS ENUM ('dealt', 'signed', 'picked', 'closed', 'dropped');

-- AlterTable
ALTER TABLE "Member" ADD COLUMN "camera" BOOLEAN;

-- CreateTable
CREATE TABLE "ScriptRound" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "run" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "of" INTEGER NOT NULL,
    "signerId" UUID NOT NULL,
    "readerId" UUID NOT NULL,
    "signId" TEXT NOT NULL,
    "choices" TEXT[],
    "state" "RoundState" NOT NULL DEFAULT 'dealt',
    "picked" TEXT,
    "right" BOOLEAN,
    "dealtAt" TIMESTAMPTZ(3) NOT NULL,
    "signedAt" TIMESTAMPTZ(3),
    "pickedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScriptRound_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ScriptRound_practiceId_idx" ON "ScriptRound"("practiceId");

-- AddForeignKey
ALTER TABLE "ScriptRound" ADD CONSTRAINT "ScriptRound_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScriptRound" ADD CONSTRAINT "ScriptRound_signerId_fkey" FOREIGN KEY ("signerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScriptRound" ADD CONSTRAINT "ScriptRound_readerId_fkey" FOREIGN KEY ("readerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One open card a practice, and each number of a run once (a dropped card is dealt anew under its number).
CREATE UNIQUE INDEX "ScriptRound_one_open" ON "ScriptRound" ("practiceId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "ScriptRound_number_once" ON "ScriptRound" ("practiceId", "run", "number") WHERE "state" <> 'dropped';

-- States that cannot lie.
ALTER TABLE "ScriptRound" ADD CONSTRAINT "ScriptRound_two_people" CHECK ("signerId" <> "readerId");
ALTER TABLE "ScriptRound" ADD CONSTRAINT "ScriptRound_number_in_run" CHECK ("number" BETWEEN 1 AND "of");
ALTER TABLE "ScriptRound" ADD CONSTRAINT "ScriptRound_answer_among_choices" CHECK ("signId" = ANY ("choices"));
ALTER TABLE "ScriptRound" ADD CONSTRAINT "ScriptRound_ended_says_when" CHECK (("state" IN ('closed', 'dropped')) = ("endedAt" IS NOT NULL));
ALTER TABLE "ScriptRound" ADD CONSTRAINT "ScriptRound_dealt_is_unsigned" CHECK ("state" <> 'dealt' OR "signedAt" IS NULL);
ALTER TABLE "ScriptRound" ADD CONSTRAINT "ScriptRound_signed_says_when" CHECK ("state" IN ('dealt', 'dropped') OR "signedAt" IS NOT NULL);
ALTER TABLE "ScriptRound" ADD CONSTRAINT "ScriptRound_picked_says_what" CHECK (("state" IN ('picked', 'closed')) = ("picked" IS NOT NULL AND "right" IS NOT NULL AND "pickedAt" IS NOT NULL));
ALTER TABLE "ScriptRound" ADD CONSTRAINT "ScriptRound_picked_nothing_else" CHECK ("picked" IS NULL OR ("picked" = ANY ("choices") AND "right" = ("picked" = "signId")));
