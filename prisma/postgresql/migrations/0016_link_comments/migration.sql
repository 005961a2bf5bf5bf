-- CreateIndex
CREATE INDEX "comment_linkId_idx" ON "comment"("linkId");

-- Whoever holds a link that takes comments reads the threads that began through it, members' answers included, and adds
-- to them without an author. The subqueries are under the link's own policy.
GRANT SELECT, INSERT ON "comment" TO "ridgebook_reader";
CREATE POLICY "commented_link" ON "comment" FOR SELECT TO "ridgebook_reader"
  USING (EXISTS (
    SELECT 1 FROM "share_link" WHERE "share_link"."id" = "comment"."linkId" AND "share_link"."access" = 'comment'
  ));
CREATE POLICY "commenting_link" ON "comment" FOR INSERT TO "ridgebook_reader"
  WITH CHECK ("authorId" IS NULL AND EXISTS (
    SELECT 1 FROM "share_link"
    WHERE "share_link"."id" = "comment"."linkId" AND "share_link"."access" = 'comment'
      AND "share_link"."teamId" = "comment"."teamId" AND "share_link"."workbookId" = "comment"."workbookId"
  ));
