-- AlterEnum
ALTER TYPE "AssignmentState" ADD VALUE 'seen' AFTER 'given';

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN "dueOn" DATE;

-- CreateTable
CREATE TABLE "SignSet" (
    "id" UUID NOT NULL,
    "trainerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "signs" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "SignSet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Attempt_assignmentId_idx" ON "Attempt"("assignmentId");

-- CreateIndex
CREATE INDEX "Assignment_trainerId_createdAt_idx" ON "Assignment"("trainerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "SignSet_trainerId_name_key" ON "SignSet"("trainerId", "name");

-- AddForeignKey
ALTER TABLE "SignSet" ADD CONSTRAINT "SignSet_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A set without signs or without a name could not be given.
ALTER TABLE "SignSet" ADD CONSTRAINT "SignSet_not_empty" CHECK (cardinality("signs") > 0 AND "name" <> '');
