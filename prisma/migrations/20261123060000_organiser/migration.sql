-- Who looks after a house: sees its board and its reports. (The new value is first used in a later transaction.)
ALTER TYPE "Role" ADD VALUE 'organiser';

-- The hours a trainer was on duty. Written by the database itself whenever a duty changes, so that no verb can forget.
CREATE TABLE "DutySpan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DutySpan_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DutySpan_ends_after_start" CHECK ("endedAt" >= "startedAt")
);
ALTER TABLE "DutySpan" ADD CONSTRAINT "DutySpan_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "DutySpan_accountId_idx" ON "DutySpan"("accountId");
CREATE INDEX "DutySpan_endedAt_idx" ON "DutySpan"("endedAt");
CREATE UNIQUE INDEX "DutySpan_one_open" ON "DutySpan" ("accountId") WHERE "endedAt" IS NULL;

-- A span ends when the duty does, but not later than the last lease: whoever had gone was not on duty.
CREATE FUNCTION keep_duty_span() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."state" = 'on' THEN
        INSERT INTO "DutySpan" ("accountId", "startedAt") VALUES (NEW."accountId", app_now())
            ON CONFLICT ("accountId") WHERE "endedAt" IS NULL DO NOTHING;
    ELSE
        UPDATE "DutySpan" SET "endedAt" = greatest("startedAt", least(app_now(),
            (SELECT max("leaseUntil") FROM "Stream" WHERE "accountId" = NEW."accountId")))
        WHERE "accountId" = NEW."accountId" AND "endedAt" IS NULL;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "Duty_keeps_span" AFTER INSERT OR UPDATE OF "state" ON "Duty" FOR EACH ROW EXECUTE FUNCTION keep_duty_span();
INSERT INTO "DutySpan" ("accountId", "startedAt") SELECT "accountId", "since" FROM "Duty" WHERE "state" = 'on';

-- The board reads days, not everything.
CREATE INDEX "Ticket_queuedAt_idx" ON "Ticket"("queuedAt");
CREATE INDEX "Practice_createdAt_idx" ON "Practice"("createdAt");

-- A report is read by somebody, and it says who and when.
ALTER TABLE "Report" ADD COLUMN "seenAt" TIMESTAMPTZ(3), ADD COLUMN "seenById" UUID;
ALTER TABLE "Report" ADD CONSTRAINT "Report_seen_says_by_whom" CHECK (("seenAt" IS NULL) = ("seenById" IS NULL));
CREATE INDEX "Report_seenAt_createdAt_idx" ON "Report"("seenAt", "createdAt");
