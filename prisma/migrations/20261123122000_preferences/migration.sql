-- CreateTable
CREATE TABLE "Preference" (
    "accountId" UUID NOT NULL,
    "layout" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Preference_pkey" PRIMARY KEY ("accountId")
);

-- AddForeignKey
ALTER TABLE "Preference" ADD CONSTRAINT "Preference_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
