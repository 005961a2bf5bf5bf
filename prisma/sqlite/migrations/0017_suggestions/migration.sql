-- CreateTable
CREATE TABLE "suggestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "suggestion_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook" ("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE
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
    "decidedAt" DATETIME,

    PRIMARY KEY ("suggestionId", "scenarioId", "quantityId"),
    CONSTRAINT "suggested_cell_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook" ("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "suggestion_workbookId_idx" ON "suggestion"("workbookId");

-- CreateIndex
CREATE INDEX "suggested_cell_workbookId_idx" ON "suggested_cell"("workbookId");
