-- AlterTable
ALTER TABLE "contract" ADD COLUMN "brokenAt" INTEGER;

-- CreateIndex
CREATE INDEX "review_verdict_linkId_idx" ON "review_verdict"("linkId");
