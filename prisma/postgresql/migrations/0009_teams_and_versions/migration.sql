-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "tokenHash" TEXT;

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "memberChanges" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "share_link" ADD COLUMN     "live" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "passwordHash" TEXT;

-- CreateTable
CREATE TABLE "named_version" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "workbookId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "named_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "named_version_workbookId_name_key" ON "named_version"("workbookId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_tokenHash_key" ON "invitation"("tokenHash");

-- AddForeignKey
ALTER TABLE "named_version" ADD CONSTRAINT "named_version_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook"("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "named_version" TO "ridgebook_app", "ridgebook_upkeep";
ALTER TABLE "named_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "named_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_team" ON "named_version" TO "ridgebook_app"
  USING ("teamId" = current_setting('app.team_id', true))
  WITH CHECK ("teamId" = current_setting('app.team_id', true));
CREATE POLICY "upkeep" ON "named_version" TO "ridgebook_upkeep" USING (true) WITH CHECK (true);

-- A workbook that moves to another team takes its history along: the team may change, and nothing else. The reference
-- to the workbook lets it be no other team than the workbook's.
CREATE OR REPLACE FUNCTION "revision_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "workbook" WHERE "id" = OLD."workbookId") THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW."teamId" <> OLD."teamId" AND to_jsonb(NEW) - 'teamId' = to_jsonb(OLD) - 'teamId' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A revision is never changed, nor deleted while its workbook exists.';
END;
$$;

-- A live link shows the workbook itself: the holder reads its rows while the link lives, and no others. The
-- subqueries are under the link's own policy.
GRANT SELECT ON "workbook", "scenario", "cell", "row", "preset_revision" TO "ridgebook_reader";
DO $$
DECLARE
  shown text;
BEGIN
  FOREACH shown IN ARRAY ARRAY['scenario', 'cell', 'row', 'preset_revision'] LOOP
    EXECUTE format(
      'CREATE POLICY "live_link" ON %I FOR SELECT TO "ridgebook_reader"
         USING (EXISTS (SELECT 1 FROM "share_link" WHERE "share_link"."live" AND "share_link"."workbookId" = %I."workbookId"))',
      shown, shown);
  END LOOP;
END;
$$;
CREATE POLICY "live_link" ON "workbook" FOR SELECT TO "ridgebook_reader"
  USING (EXISTS (SELECT 1 FROM "share_link" WHERE "share_link"."live" AND "share_link"."workbookId" = "workbook"."id"));

-- A team's own presets belong to no one workbook.
GRANT SELECT ON "team_preset" TO "ridgebook_reader";
CREATE POLICY "live_link" ON "team_preset" FOR SELECT TO "ridgebook_reader"
  USING (EXISTS (SELECT 1 FROM "share_link" WHERE "share_link"."live" AND "share_link"."teamId" = "team_preset"."teamId"));
