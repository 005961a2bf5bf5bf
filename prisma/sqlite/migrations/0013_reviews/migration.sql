-- CreateTable
CREATE TABLE "review_request" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "closedByName" TEXT,
    CONSTRAINT "review_request_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook" ("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "review_verdict" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "reviewerId" TEXT,
    "reviewerName" TEXT NOT NULL,
    "linkId" TEXT,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "review_verdict_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook" ("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "contract" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "condition" TEXT NOT NULL,
    "scenarios" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    "deletedByName" TEXT,
    CONSTRAINT "contract_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook" ("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "contract_waiver" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "contractId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "waivedBy" TEXT NOT NULL,
    "waivedByName" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "contract_waiver_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook" ("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "review_request_workbookId_closedAt_idx" ON "review_request"("workbookId", "closedAt");

-- CreateIndex
CREATE INDEX "review_verdict_workbookId_requestId_idx" ON "review_verdict"("workbookId", "requestId");

-- CreateIndex
CREATE INDEX "contract_workbookId_idx" ON "contract"("workbookId");

-- CreateIndex
CREATE INDEX "contract_waiver_workbookId_idx" ON "contract_waiver"("workbookId");

-- CreateIndex
CREATE UNIQUE INDEX "contract_waiver_contractId_requestId_key" ON "contract_waiver"("contractId", "requestId");
