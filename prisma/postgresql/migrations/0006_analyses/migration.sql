-- CreateTable
CREATE TABLE "work_span" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "cost" INTEGER NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "work_span_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_analysis" (
    "id" TEXT NOT NULL,
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
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "saved_analysis_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "work_span_teamId_expiresAt_idx" ON "work_span"("teamId", "expiresAt");

-- CreateIndex
CREATE INDEX "saved_analysis_workbookId_idx" ON "saved_analysis"("workbookId");

-- AddForeignKey
ALTER TABLE "work_span" ADD CONSTRAINT "work_span_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_analysis" ADD CONSTRAINT "saved_analysis_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook"("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE;

-- A kept analysis is never changed: it is made, and it goes.
GRANT SELECT, INSERT, DELETE ON "work_span", "saved_analysis" TO "ridgebook_app", "ridgebook_upkeep";

DO $$
DECLARE
  tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY['work_span', 'saved_analysis'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
    EXECUTE format(
      'CREATE POLICY "own_team" ON %I TO "ridgebook_app"
         USING ("teamId" = current_setting(''app.team_id'', true))
         WITH CHECK ("teamId" = current_setting(''app.team_id'', true))',
      tenant);
    EXECUTE format('CREATE POLICY "upkeep" ON %I TO "ridgebook_upkeep" USING (true) WITH CHECK (true)', tenant);
  END LOOP;
END;
$$;
