-- The figures that a workbook has chosen move with it to another team: the team may change, and nothing else.
CREATE OR REPLACE FUNCTION "preset_revision_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "workbook" WHERE "id" = OLD."workbookId") THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW."teamId" <> OLD."teamId" AND to_jsonb(NEW) - 'teamId' = to_jsonb(OLD) - 'teamId' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The figures of a preset are never changed, nor deleted while their workbook exists.';
END;
$$;
