-- The figures that a workbook has chosen move with it to another team: the team may change, and nothing else.
DROP TRIGGER "preset_revision_no_update";
CREATE TRIGGER "preset_revision_no_update" BEFORE UPDATE ON "preset_revision"
WHEN NOT (
  NEW."workbookId" IS OLD."workbookId" AND NEW."kind" IS OLD."kind" AND NEW."presetId" IS OLD."presetId"
  AND NEW."version" IS OLD."version" AND NEW."content" IS OLD."content" AND NEW."at" IS OLD."at"
  AND NEW."teamId" IS NOT OLD."teamId"
)
BEGIN
  SELECT RAISE(ABORT, 'The figures of a preset are never changed.');
END;
