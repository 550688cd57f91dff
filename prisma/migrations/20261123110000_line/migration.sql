-- Minors are nobody's peers: whether the owner is an adult goes with the ticket, and the indexes for peers hold adults only.
ALTER TABLE "Ticket" ADD COLUMN "adult" BOOLEAN;
UPDATE "Ticket" t SET "adult" = a."adult" FROM "Account" a WHERE a."id" = t."accountId";
ALTER TABLE "Ticket" ALTER COLUMN "adult" SET NOT NULL;
DROP INDEX "Ticket_waiting_signs";
CREATE INDEX "Ticket_waiting_signs" ON "Ticket" USING gin ("signs") WITH (fastupdate = off) WHERE "state" = 'waiting' AND "heldSince" IS NULL AND "want" <> 'trainer' AND "adult";
-- The sweep goes by it; the other one by language and time is left.
DROP INDEX "Ticket_waiting";
CREATE INDEX "Ticket_waiting_peers" ON "Ticket" ("queuedAt") WHERE "state" = 'waiting' AND "heldSince" IS NULL AND "want" <> 'trainer' AND "adult";
-- Only for who has a ticket: a look for an account's open side must not be answered by reading all of this one.
DROP INDEX "OfferSide_one_open_ticket";
CREATE UNIQUE INDEX "OfferSide_one_open_ticket" ON "OfferSide" ("ticketId") WHERE "endedAt" IS NULL AND "ticketId" IS NOT NULL;
