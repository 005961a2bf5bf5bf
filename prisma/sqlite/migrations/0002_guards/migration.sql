-- History is append-only. Deleting a workbook deletes it first, then its revisions by the cascade:
-- so a revision may go only when its workbook is no longer there.

CREATE TRIGGER "revision_no_update" BEFORE UPDATE ON "revision"
BEGIN
  SELECT RAISE(ABORT, 'A revision is never changed.');
END;

CREATE TRIGGER "revision_no_delete" BEFORE DELETE ON "revision"
WHEN EXISTS (SELECT 1 FROM "workbook" WHERE "id" = OLD."workbookId")
BEGIN
  SELECT RAISE(ABORT, 'A revision is never deleted while its workbook exists.');
END;
