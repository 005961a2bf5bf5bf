-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "answers" INTEGER;

-- What an undo of an earlier release answers stands in its body; history is closed again at once.
ALTER TABLE "revision" NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER "revision_append_only";
UPDATE "revision" SET "answers" = ("body"::json ->> 'of')::integer WHERE "kind" IN ('undo', 'redo');
ALTER TABLE "revision" ENABLE TRIGGER "revision_append_only", FORCE ROW LEVEL SECURITY;

-- AlterTable
ALTER TABLE "scenario" ADD COLUMN     "pinned" TEXT;

-- CreateTable
CREATE TABLE "presence" (
    "workbookId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("workbookId","userId")
);

-- CreateIndex
CREATE INDEX "presence_userId_idx" ON "presence"("userId");

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook"("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "presence" TO "ridgebook_app", "ridgebook_upkeep";
ALTER TABLE "presence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "presence" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_team" ON "presence" TO "ridgebook_app"
  USING ("teamId" = current_setting('app.team_id', true))
  WITH CHECK ("teamId" = current_setting('app.team_id', true));
CREATE POLICY "upkeep" ON "presence" TO "ridgebook_upkeep" USING (true) WITH CHECK (true);
