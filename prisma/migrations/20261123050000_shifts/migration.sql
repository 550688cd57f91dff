-- CreateEnum
CREATE TYPE "DutyWhy" AS ENUM ('pressed', 'missed', 'camera', 'silent', 'quietHours', 'gone');

-- AlterTable
ALTER TABLE "Stream" ADD COLUMN "shownAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
ADD COLUMN "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now();

-- AlterTable
ALTER TABLE "Duty" ADD COLUMN "why" "DutyWhy" NOT NULL DEFAULT 'pressed',
ADD COLUMN "heardAt" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
ADD COLUMN "askUntil" TIMESTAMPTZ(3),
ADD COLUMN "restUntil" TIMESTAMPTZ(3),
ADD COLUMN "runSince" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now();

-- CreateTable
CREATE TABLE "Shift" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "fromMinute" INTEGER NOT NULL,
    "toMinute" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Shift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuietHours" (
    "accountId" UUID NOT NULL,
    "fromMinute" INTEGER NOT NULL,
    "toMinute" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,

    CONSTRAINT "QuietHours_pkey" PRIMARY KEY ("accountId")
);

-- CreateIndex
CREATE INDEX "Practice_endedAt_idx" ON "Practice"("endedAt");

-- CreateIndex
CREATE INDEX "Progress_updatedAt_idx" ON "Progress"("updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Shift_accountId_weekday_fromMinute_toMinute_timeZone_key" ON "Shift"("accountId", "weekday", "fromMinute", "toMinute", "timeZone");

-- CreateIndex
CREATE INDEX "Shift_nextAt_idx" ON "Shift"("nextAt");

-- AddForeignKey
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuietHours" ADD CONSTRAINT "QuietHours_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- States that cannot lie: only who is on duty is asked or rests, and hours are hours.
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_asked_is_on" CHECK ("askUntil" IS NULL OR "state" = 'on');
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_rests_is_on" CHECK ("restUntil" IS NULL OR "state" = 'on');
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_hours" CHECK ("weekday" BETWEEN 1 AND 7 AND "fromMinute" BETWEEN 0 AND 1439 AND "toMinute" BETWEEN 0 AND 1439 AND "fromMinute" <> "toMinute");
ALTER TABLE "QuietHours" ADD CONSTRAINT "QuietHours_hours" CHECK ("fromMinute" BETWEEN 0 AND 1439 AND "toMinute" BETWEEN 0 AND 1439 AND "fromMinute" <> "toMinute");
