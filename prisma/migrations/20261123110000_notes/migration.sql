-- CreateTable
CREATE TABLE "LearnerNote" (
    "trainerId" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LearnerNote_pkey" PRIMARY KEY ("trainerId","learnerId")
);

-- CreateTable
CREATE TABLE "HandoverLine" (
    "practiceId" UUID NOT NULL,
    "trainerId" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandoverLine_pkey" PRIMARY KEY ("practiceId")
);

-- CreateIndex
CREATE INDEX "LearnerNote_learnerId_idx" ON "LearnerNote"("learnerId");

-- CreateIndex
CREATE INDEX "HandoverLine_learnerId_createdAt_idx" ON "HandoverLine"("learnerId", "createdAt");

-- CreateIndex
CREATE INDEX "HandoverLine_trainerId_idx" ON "HandoverLine"("trainerId");

-- AddForeignKey
ALTER TABLE "LearnerNote" ADD CONSTRAINT "LearnerNote_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearnerNote" ADD CONSTRAINT "LearnerNote_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoverLine" ADD CONSTRAINT "HandoverLine_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoverLine" ADD CONSTRAINT "HandoverLine_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoverLine" ADD CONSTRAINT "HandoverLine_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An account that ever waited or practised could not be deleted: its rooms held on to it. They go with it now, and with
-- them its places in line, its practices and what was noted about them.
ALTER TABLE "Ticket" DROP CONSTRAINT "Ticket_roomId_fkey";
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Practice" DROP CONSTRAINT "Practice_roomId_fkey";
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "HandoverLine" ADD CONSTRAINT "HandoverLine_not_empty" CHECK ("text" <> '');
