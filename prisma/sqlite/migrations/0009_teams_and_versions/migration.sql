-- AlterTable
ALTER TABLE "invitation" ADD COLUMN "tokenHash" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "invitation_tokenHash_key" ON "invitation"("tokenHash");

-- AlterTable
ALTER TABLE "organization" ADD COLUMN "memberChanges" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "share_link" ADD COLUMN "live" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "share_link" ADD COLUMN "passwordHash" TEXT;

-- CreateTable
CREATE TABLE "named_version" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "named_version_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook" ("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "named_version_workbookId_name_key" ON "named_version"("workbookId", "name");

-- A workbook that moves to another team takes its history along: the team may change, and nothing else. The reference
-- to the workbook lets it be no other team than the workbook's.
DROP TRIGGER "revision_no_update";
CREATE TRIGGER "revision_no_update" BEFORE UPDATE ON "revision"
WHEN NOT (
  NEW."id" IS OLD."id" AND NEW."workbookId" IS OLD."workbookId" AND NEW."number" IS OLD."number"
  AND NEW."actorId" IS OLD."actorId" AND NEW."actorName" IS OLD."actorName" AND NEW."at" IS OLD."at"
  AND NEW."kind" IS OLD."kind" AND NEW."reason" IS OLD."reason" AND NEW."body" IS OLD."body"
  AND NEW."mutationId" IS OLD."mutationId" AND NEW."requestHash" IS OLD."requestHash"
  AND NEW."previousHash" IS OLD."previousHash" AND NEW."hash" IS OLD."hash" AND NEW."answers" IS OLD."answers"
  AND NEW."teamId" IS NOT OLD."teamId"
)
BEGIN
  SELECT RAISE(ABORT, 'A revision is never changed.');
END;
