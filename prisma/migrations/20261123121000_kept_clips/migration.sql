-- Some seconds of a learner's picture that learner and trainer both agreed to keep. It is the learner's own.
CREATE TABLE "KeptClip" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "keptWithId" UUID,
    "practiceId" UUID,
    "signId" TEXT,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "askedById" UUID NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT true,
    "clipId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "KeptClip_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "KeptClip_state" CHECK ("state" IN ('asked', 'declined', 'agreed', 'kept')),
    -- Without both yeses there is no film.
    CONSTRAINT "KeptClip_film" CHECK (("state" = 'kept') = ("clipId" IS NOT NULL))
);

-- One question at a time.
CREATE UNIQUE INDEX "KeptClip_one_open" ON "KeptClip" ("practiceId") WHERE "state" IN ('asked', 'agreed');

CREATE UNIQUE INDEX "KeptClip_clipId_key" ON "KeptClip"("clipId");
CREATE INDEX "KeptClip_accountId_createdAt_idx" ON "KeptClip"("accountId", "createdAt");
CREATE INDEX "KeptClip_practiceId_createdAt_idx" ON "KeptClip"("practiceId", "createdAt");

-- AddForeignKey
ALTER TABLE "KeptClip" ADD CONSTRAINT "KeptClip_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "KeptClip" ADD CONSTRAINT "KeptClip_keptWithId_fkey" FOREIGN KEY ("keptWithId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "KeptClip" ADD CONSTRAINT "KeptClip_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "KeptClip" ADD CONSTRAINT "KeptClip_clipId_fkey" FOREIGN KEY ("clipId") REFERENCES "Upload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
