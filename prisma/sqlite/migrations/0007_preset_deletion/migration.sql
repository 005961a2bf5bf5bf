-- AlterTable
ALTER TABLE "team_preset" ADD COLUMN "deletedAt" DATETIME;

-- A deletion is the one change there is, once: it frees the name, and the figures stay for what chose them.
DROP TRIGGER "team_preset_no_update";
CREATE TRIGGER "team_preset_no_update" BEFORE UPDATE ON "team_preset"
WHEN NOT (
  OLD."deletedAt" IS NULL AND NEW."deletedAt" IS NOT NULL AND NEW."label" = NEW."id"
  AND NEW."id" = OLD."id" AND NEW."teamId" = OLD."teamId" AND NEW."kind" = OLD."kind" AND NEW."content" = OLD."content"
  AND NEW."evidence" = OLD."evidence" AND NEW."createdBy" = OLD."createdBy" AND NEW."createdAt" = OLD."createdAt"
)
BEGIN
  SELECT RAISE(ABORT, 'A preset of a team is never changed.');
END;
