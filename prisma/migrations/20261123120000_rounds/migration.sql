-- Whether a learner's own trainers may come by while they practise, and see a small still picture now and then.
ALTER TABLE "Account" ADD COLUMN "roundsOpen" BOOLEAN NOT NULL DEFAULT false;

-- Who agreed has one room to be visited in; a fresh one after each visit.
CREATE UNIQUE INDEX "Room_one_rounds" ON "Room" ("ownerId") WHERE "reason" = 'rounds' AND "closedAt" IS NULL;

-- When its learner last opened it: an exercise has no tries yet when it has just been begun.
ALTER TABLE "Assignment" ADD COLUMN "openedAt" TIMESTAMPTZ(3);

-- What a learner did last, whatever it was.
CREATE INDEX "Attempt_accountId_createdAt_idx" ON "Attempt"("accountId", "createdAt");

-- A trainer looks at their wall until then: only meanwhile small pictures are taken. Nothing of it need outlive a crash.
CREATE UNLOGGED TABLE "OpenWall" (
    "trainerId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpenWall_pkey" PRIMARY KEY ("trainerId")
);

-- The newest small picture of a learner, from the tab that took it. Never written to the log, gone after a crash.
CREATE UNLOGGED TABLE "Still" (
    "learnerId" UUID NOT NULL,
    "tab" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Still_pkey" PRIMARY KEY ("learnerId")
);

-- AddForeignKey
ALTER TABLE "OpenWall" ADD CONSTRAINT "OpenWall_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Still" ADD CONSTRAINT "Still_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Still" ADD CONSTRAINT "Still_small" CHECK (octet_length("bytes") BETWEEN 1 AND 12288 AND "type" IN ('image/jpeg', 'image/webp'));
