-- Peers are looked for by their signs, and whoever wants a trainer only is none.
DROP INDEX "Ticket_waiting_signs";
CREATE INDEX "Ticket_waiting_signs" ON "Ticket" USING gin ("signs") WITH (fastupdate = off) WHERE "state" = 'waiting' AND "heldSince" IS NULL AND "want" <> 'trainer';
