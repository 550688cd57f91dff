-- A verdict is about what was signed in a practice, or about a try that its learner shows. `tryId` holds no film: what was
-- said of it stays when it goes. Of one trainer at most one verdict on a try stands.
ALTER TABLE "Verdict" ALTER COLUMN "practiceId" DROP NOT NULL,
  ADD COLUMN "tryId" UUID,
  ADD COLUMN "seenAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Verdict_one_cause" CHECK (num_nonnulls("practiceId", "tryId") = 1);

CREATE UNIQUE INDEX "Verdict_one_stands" ON "Verdict"("tryId", "byId") WHERE "undoneAt" IS NULL;
