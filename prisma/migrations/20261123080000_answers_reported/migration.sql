-- A report about a recorded question is about what was asked, or about what was answered.
ALTER TABLE "Report" ADD COLUMN "ofAnswer" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Report" ADD CONSTRAINT "Report_answer_has_question" CHECK (NOT "ofAnswer" OR "questionId" IS NOT NULL);
CREATE INDEX "Report_questionId_idx" ON "Report"("questionId");
