-- CreateTable
CREATE TABLE "suggestion" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggested_cell" (
    "suggestionId" TEXT NOT NULL,
    "scenarioId" TEXT NOT NULL,
    "quantityId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "text" TEXT,
    "beforeText" TEXT,
    "baseVersion" INTEGER NOT NULL,
    "decision" TEXT,
    "decidedByName" TEXT,
    "decidedAt" TIMESTAMP(3),

    CONSTRAINT "suggested_cell_pkey" PRIMARY KEY ("suggestionId", "scenarioId", "quantityId")
);

-- CreateIndex
CREATE INDEX "suggestion_workbookId_idx" ON "suggestion"("workbookId");

-- CreateIndex
CREATE INDEX "suggested_cell_workbookId_idx" ON "suggested_cell"("workbookId");

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook"("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggested_cell" ADD CONSTRAINT "suggested_cell_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook"("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "suggestion" TO "ridgebook_app", "ridgebook_upkeep";
ALTER TABLE "suggestion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "suggestion" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_team" ON "suggestion" TO "ridgebook_app"
  USING ("teamId" = current_setting('app.team_id', true))
  WITH CHECK ("teamId" = current_setting('app.team_id', true));
CREATE POLICY "upkeep" ON "suggestion" TO "ridgebook_upkeep" USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON "suggested_cell" TO "ridgebook_app", "ridgebook_upkeep";
ALTER TABLE "suggested_cell" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "suggested_cell" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_team" ON "suggested_cell" TO "ridgebook_app"
  USING ("teamId" = current_setting('app.team_id', true))
  WITH CHECK ("teamId" = current_setting('app.team_id', true));
CREATE POLICY "upkeep" ON "suggested_cell" TO "ridgebook_upkeep" USING (true) WITH CHECK (true);
