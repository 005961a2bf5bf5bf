-- CreateTable
CREATE TABLE "review_request" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "closedByName" TEXT,

    CONSTRAINT "review_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_verdict" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "reviewerId" TEXT,
    "reviewerName" TEXT NOT NULL,
    "linkId" TEXT,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "review_verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "condition" TEXT NOT NULL,
    "scenarios" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "deletedAt" TIMESTAMP(3),
    "deletedByName" TEXT,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_waiver" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "contractId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "waivedBy" TEXT NOT NULL,
    "waivedByName" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "contract_waiver_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "review_request" ADD CONSTRAINT "review_request_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook"("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_verdict" ADD CONSTRAINT "review_verdict_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook"("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook"("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_waiver" ADD CONSTRAINT "contract_waiver_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook"("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "review_request" TO "ridgebook_app", "ridgebook_upkeep";
ALTER TABLE "review_request" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "review_request" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_team" ON "review_request" TO "ridgebook_app"
  USING ("teamId" = current_setting('app.team_id', true))
  WITH CHECK ("teamId" = current_setting('app.team_id', true));
CREATE POLICY "upkeep" ON "review_request" TO "ridgebook_upkeep" USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON "review_verdict" TO "ridgebook_app", "ridgebook_upkeep";
ALTER TABLE "review_verdict" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "review_verdict" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_team" ON "review_verdict" TO "ridgebook_app"
  USING ("teamId" = current_setting('app.team_id', true))
  WITH CHECK ("teamId" = current_setting('app.team_id', true));
CREATE POLICY "upkeep" ON "review_verdict" TO "ridgebook_upkeep" USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON "contract" TO "ridgebook_app", "ridgebook_upkeep";
ALTER TABLE "contract" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contract" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_team" ON "contract" TO "ridgebook_app"
  USING ("teamId" = current_setting('app.team_id', true))
  WITH CHECK ("teamId" = current_setting('app.team_id', true));
CREATE POLICY "upkeep" ON "contract" TO "ridgebook_upkeep" USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON "contract_waiver" TO "ridgebook_app", "ridgebook_upkeep";
ALTER TABLE "contract_waiver" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contract_waiver" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_team" ON "contract_waiver" TO "ridgebook_app"
  USING ("teamId" = current_setting('app.team_id', true))
  WITH CHECK ("teamId" = current_setting('app.team_id', true));
CREATE POLICY "upkeep" ON "contract_waiver" TO "ridgebook_upkeep" USING (true) WITH CHECK (true);
