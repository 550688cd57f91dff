-- CreateTable
CREATE TABLE "TryWish" (
    "accountId" UUID NOT NULL,
    "keep" BOOLEAN NOT NULL,
    "share" BOOLEAN NOT NULL,

    CONSTRAINT "TryWish_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "AttemptClip" (
    "uploadId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "signId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AttemptClip_pkey" PRIMARY KEY ("uploadId")
);

-- CreateIndex
CREATE INDEX "AttemptClip_accountId_signId_createdAt_idx" ON "AttemptClip"("accountId", "signId", "createdAt");

-- CreateIndex
CREATE INDEX "AttemptClip_expiresAt_idx" ON "AttemptClip"("expiresAt");

-- AddForeignKey
ALTER TABLE "TryWish" ADD CONSTRAINT "TryWish_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptClip" ADD CONSTRAINT "AttemptClip_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptClip" ADD CONSTRAINT "AttemptClip_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptClip" ADD CONSTRAINT "AttemptClip_signId_fkey" FOREIGN KEY ("signId") REFERENCES "Sign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
