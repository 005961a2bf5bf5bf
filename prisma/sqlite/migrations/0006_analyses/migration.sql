-- CreateTable
CREATE TABLE "work_span" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    "cost" INTEGER NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "work_span_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "organization" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "saved_analysis" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "scenarios" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "dataVersion" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "saved_analysis_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook" ("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "work_span_teamId_expiresAt_idx" ON "work_span"("teamId", "expiresAt");

-- CreateIndex
CREATE INDEX "saved_analysis_workbookId_idx" ON "saved_analysis"("workbookId");
