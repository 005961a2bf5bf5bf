-- AlterTable
ALTER TABLE "revision" ADD COLUMN "answers" INTEGER;

-- What an undo of an earlier release answers stands in its body; history is closed again at once.
DROP TRIGGER "revision_no_update";
UPDATE "revision" SET "answers" = json_extract("body", '$.of') WHERE "kind" IN ('undo', 'redo');
CREATE TRIGGER "revision_no_update" BEFORE UPDATE ON "revision"
BEGIN
  SELECT RAISE(ABORT, 'A revision is never changed.');
END;

-- AlterTable
ALTER TABLE "scenario" ADD COLUMN "pinned" TEXT;

-- CreateTable
CREATE TABLE "presence" (
    "workbookId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL,

    PRIMARY KEY ("workbookId", "userId"),
    CONSTRAINT "presence_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook" ("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "presence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "presence_userId_idx" ON "presence"("userId");
