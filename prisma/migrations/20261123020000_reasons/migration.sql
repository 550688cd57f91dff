-- What matching goes by, written down when somebody joins, so that choosing reads no history.
ALTER TABLE "Account" ADD COLUMN "region" TEXT;
ALTER TABLE "Account" ADD CONSTRAINT "Account_region_says_something" CHECK (length("region") BETWEEN 2 AND 40);

ALTER TABLE "Ticket" ADD COLUMN "weak" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "Ticket" ADD COLUMN "due" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "Ticket" ADD COLUMN "level" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Ticket" ADD COLUMN "lastTrainerId" UUID;
ALTER TABLE "Ticket" ADD COLUMN "lastTrainerAt" TIMESTAMPTZ(3);
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_lastTrainerId_fkey" FOREIGN KEY ("lastTrainerId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Why these two: shown to both.
ALTER TABLE "Offer" ADD COLUMN "reasons" JSONB NOT NULL DEFAULT '[]';

-- Who lets offers go to waste is asked last for a while.
ALTER TABLE "Duty" ADD COLUMN "hurried" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Duty" ADD COLUMN "hurriedAt" TIMESTAMPTZ(3);
ALTER TABLE "Duty" ADD COLUMN "askedLastUntil" TIMESTAMPTZ(3);

-- A skip is about two people, not about a ticket: leaving and joining again must not undo it.
DROP TABLE "Skip";
CREATE TABLE "Skip" (
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 0,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Skip_pkey" PRIMARY KEY ("oneId","otherId"),
    CONSTRAINT "Skip_in_order" CHECK ("oneId" < "otherId")
);
ALTER TABLE "Skip" ADD CONSTRAINT "Skip_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Skip" ADD CONSTRAINT "Skip_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What an arrival looks for: the oldest tickets of its language, and those that share a sign with it.
CREATE INDEX "Ticket_waiting_language" ON "Ticket" ("language", "queuedAt") WHERE "state" = 'waiting' AND "heldSince" IS NULL;
CREATE INDEX "Ticket_waiting_signs" ON "Ticket" USING gin ("signs") WITH (fastupdate = off) WHERE "state" = 'waiting' AND "heldSince" IS NULL;
