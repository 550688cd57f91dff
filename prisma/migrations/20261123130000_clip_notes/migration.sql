-- A short film that a trainer made to go with exercises. One may go with several.
CREATE TABLE "ClipNote" (
    "uploadId" UUID NOT NULL,
    "trainerId" UUID NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClipNote_pkey" PRIMARY KEY ("uploadId")
);

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN "clipId" UUID;

-- CreateIndex
CREATE INDEX "ClipNote_trainerId_idx" ON "ClipNote"("trainerId");

-- CreateIndex
CREATE INDEX "ClipNote_usedAt_idx" ON "ClipNote"("usedAt");

-- CreateIndex
CREATE INDEX "Assignment_clipId_idx" ON "Assignment"("clipId");

-- AddForeignKey
ALTER TABLE "ClipNote" ADD CONSTRAINT "ClipNote_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClipNote" ADD CONSTRAINT "ClipNote_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_clipId_fkey" FOREIGN KEY ("clipId") REFERENCES "ClipNote"("uploadId") ON DELETE SET NULL ON UPDATE CASCADE;
