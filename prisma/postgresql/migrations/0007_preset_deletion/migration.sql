-- AlterTable
ALTER TABLE "team_preset" ADD COLUMN     "deletedAt" TIMESTAMP(3);

-- A deletion is the one change there is, once: it frees the name, and the figures stay for what chose them.
CREATE OR REPLACE FUNCTION "team_preset_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "organization" WHERE "id" = OLD."teamId") THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."deletedAt" IS NULL AND NEW."deletedAt" IS NOT NULL AND NEW."label" = NEW."id"
    AND (NEW."id", NEW."teamId", NEW."kind", NEW."content", NEW."evidence", NEW."createdBy", NEW."createdAt")
      = (OLD."id", OLD."teamId", OLD."kind", OLD."content", OLD."evidence", OLD."createdBy", OLD."createdAt") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A preset of a team is never changed, nor deleted while its team exists.';
END;
$$;

GRANT UPDATE ("label", "deletedAt") ON "team_preset" TO "ridgebook_app";
