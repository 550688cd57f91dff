-- A report may be about a try that its learner shows, or about the film that goes with an exercise.
ALTER TABLE "Report" ADD COLUMN "tryId" UUID, ADD COLUMN "clipNoteId" UUID;
ALTER TABLE "Report" DROP CONSTRAINT "Report_about_one";
ALTER TABLE "Report" ADD CONSTRAINT "Report_about_one"
    CHECK (num_nonnulls("practiceId", "postId", "replyId", "questionId", "tryId", "clipNoteId") = 1);

-- CreateIndex
CREATE INDEX "Report_tryId_idx" ON "Report"("tryId");

-- CreateIndex
CREATE INDEX "Report_clipNoteId_idx" ON "Report"("clipNoteId");
