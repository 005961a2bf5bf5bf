-- AlterTable
ALTER TABLE "contract" ADD COLUMN     "brokenAt" INTEGER;

-- CreateIndex
CREATE INDEX "review_verdict_linkId_idx" ON "review_verdict"("linkId");

-- Whoever holds a link that takes comments is told which version is under review, and adds what they think of it without
-- being a reviewer. They read what came by the same link. The subqueries are under the link's own policies.
GRANT SELECT ("id", "workbookId", "revision", "createdAt", "closedAt") ON "review_request" TO "ridgebook_reader";
CREATE POLICY "commenting_link" ON "review_request" FOR SELECT TO "ridgebook_reader"
  USING ("closedAt" IS NULL AND EXISTS (
    SELECT 1 FROM "share_link"
    WHERE "share_link"."workbookId" = "review_request"."workbookId" AND "share_link"."access" = 'comment'
  ));
GRANT SELECT, INSERT ON "review_verdict" TO "ridgebook_reader";
CREATE POLICY "commented_link" ON "review_verdict" FOR SELECT TO "ridgebook_reader"
  USING (EXISTS (
    SELECT 1 FROM "share_link" WHERE "share_link"."id" = "review_verdict"."linkId" AND "share_link"."access" = 'comment'
  ));
CREATE POLICY "commenting_link" ON "review_verdict" FOR INSERT TO "ridgebook_reader"
  WITH CHECK (
    "reviewerId" IS NULL
    AND EXISTS (
      SELECT 1 FROM "share_link"
      WHERE "share_link"."id" = "review_verdict"."linkId" AND "share_link"."access" = 'comment'
        AND "share_link"."teamId" = "review_verdict"."teamId" AND "share_link"."workbookId" = "review_verdict"."workbookId"
    )
    AND EXISTS (
      SELECT 1 FROM "review_request"
      WHERE "review_request"."id" = "review_verdict"."requestId"
        AND "review_request"."workbookId" = "review_verdict"."workbookId" AND "review_request"."closedAt" IS NULL
    )
  );
