-- History is append-only. Deleting a workbook deletes it first, then its revisions by the cascade:
-- so a revision may go only when its workbook is no longer there.

CREATE FUNCTION "revision_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "workbook" WHERE "id" = OLD."workbookId") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'A revision is never changed, nor deleted while its workbook exists.';
END;
$$;

CREATE TRIGGER "revision_append_only" BEFORE UPDATE OR DELETE ON "revision"
  FOR EACH ROW EXECUTE FUNCTION "revision_refuse_change"();

CREATE TRIGGER "revision_no_truncate" BEFORE TRUNCATE ON "revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "revision_refuse_change"();

-- Roles without login. The user of DATABASE_URL becomes a member and takes one of them in each transaction.
-- They belong to the whole server, so another database may have made them already, perhaps at this moment.

DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['ridgebook_app', 'ridgebook_reader', 'ridgebook_upkeep'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END;
    END IF;
    IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO %I', wanted, current_user);
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), wanted);
  END LOOP;
END;
$$;

-- ridgebook_app serves requests of people, inside their team.
GRANT SELECT, INSERT, UPDATE, DELETE ON
  "user", "session", "account", "verification", "rate_limit", "organization", "member", "invitation",
  "workbook", "scenario", "cell", "row", "snapshot", "share_link"
  TO "ridgebook_app", "ridgebook_upkeep";
GRANT SELECT, INSERT ON "revision" TO "ridgebook_app";
GRANT SELECT ON "revision" TO "ridgebook_upkeep";

-- ridgebook_reader serves whoever holds a share link: its own row and snapshot, and the counter.
GRANT SELECT ON "share_link", "snapshot" TO "ridgebook_reader";
GRANT UPDATE ("accessCount", "lastAccessAt") ON "share_link" TO "ridgebook_reader";

-- Row-level security, in force for the owner too.
DO $$
DECLARE
  tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY['workbook', 'scenario', 'cell', 'row', 'revision', 'snapshot', 'share_link'] LOOP
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

-- The link's own row, judged by the database's clock: a revoked or expired link sees nothing.
CREATE POLICY "own_link" ON "share_link" TO "ridgebook_reader"
  USING (
    "tokenHash" = current_setting('app.link_hash', true)
    AND "revokedAt" IS NULL
    AND ("expiresAt" IS NULL OR "expiresAt" > now() AT TIME ZONE 'UTC')
  );

-- The subquery is under the policy above.
CREATE POLICY "linked_snapshot" ON "snapshot" FOR SELECT TO "ridgebook_reader"
  USING (EXISTS (SELECT 1 FROM "share_link" WHERE "share_link"."snapshotId" = "snapshot"."id"));
