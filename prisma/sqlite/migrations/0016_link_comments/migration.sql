-- CreateIndex
CREATE INDEX "comment_linkId_idx" ON "comment"("linkId");
