-- A trainer on rounds may stand at the door of one learner who agreed to be visited, where nobody else stands: connected
-- to the room, with nothing sent, until they go in or leave.
ALTER TABLE "Room" ADD COLUMN "doorId" UUID, ADD COLUMN "doorUntil" TIMESTAMPTZ(3);

CREATE UNIQUE INDEX "Room_doorId_key" ON "Room"("doorId") WHERE "doorId" IS NOT NULL;

ALTER TABLE "Room" ADD CONSTRAINT "Room_doorId_fkey" FOREIGN KEY ("doorId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Nobody stands at the door of a room that is closed, or that is not made for rounds.
ALTER TABLE "Room" ADD CONSTRAINT "Room_door" CHECK (
  "doorId" IS NULL OR ("doorUntil" IS NOT NULL AND "closedAt" IS NULL AND "reason" = 'rounds'));
