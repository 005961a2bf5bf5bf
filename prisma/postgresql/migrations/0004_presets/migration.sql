-- CreateTable
CREATE TABLE "preset_revision" (
    "workbookId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "presetId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "preset_revision_pkey" PRIMARY KEY ("workbookId","kind","presetId","version")
);

-- CreateTable
CREATE TABLE "team_preset" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "team_preset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "team_preset_teamId_kind_label_key" ON "team_preset"("teamId", "kind", "label");

-- AddForeignKey
ALTER TABLE "preset_revision" ADD CONSTRAINT "preset_revision_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook"("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_preset" ADD CONSTRAINT "team_preset_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Both are insert-only; a row goes only with its workbook or its team.

CREATE FUNCTION "preset_revision_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "workbook" WHERE "id" = OLD."workbookId") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The figures of a preset are never changed, nor deleted while their workbook exists.';
END;
$$;

CREATE TRIGGER "preset_revision_insert_only" BEFORE UPDATE OR DELETE ON "preset_revision"
  FOR EACH ROW EXECUTE FUNCTION "preset_revision_refuse_change"();

CREATE TRIGGER "preset_revision_no_truncate" BEFORE TRUNCATE ON "preset_revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "preset_revision_refuse_change"();

CREATE FUNCTION "team_preset_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "organization" WHERE "id" = OLD."teamId") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'A preset of a team is never changed, nor deleted while its team exists.';
END;
$$;

CREATE TRIGGER "team_preset_insert_only" BEFORE UPDATE OR DELETE ON "team_preset"
  FOR EACH ROW EXECUTE FUNCTION "team_preset_refuse_change"();

CREATE TRIGGER "team_preset_no_truncate" BEFORE TRUNCATE ON "team_preset"
  FOR EACH STATEMENT EXECUTE FUNCTION "team_preset_refuse_change"();

GRANT SELECT, INSERT ON "preset_revision", "team_preset" TO "ridgebook_app";
GRANT SELECT ON "preset_revision", "team_preset" TO "ridgebook_upkeep";

DO $$
DECLARE
  tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY['preset_revision', 'team_preset'] LOOP
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
