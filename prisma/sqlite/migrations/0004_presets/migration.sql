-- CreateTable
CREATE TABLE "preset_revision" (
    "workbookId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "presetId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("workbookId", "kind", "presetId", "version"),
    CONSTRAINT "preset_revision_workbookId_teamId_fkey" FOREIGN KEY ("workbookId", "teamId") REFERENCES "workbook" ("id", "teamId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "team_preset" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "team_preset_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "organization" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "team_preset_teamId_kind_label_key" ON "team_preset"("teamId", "kind", "label");

-- Both are insert-only; a row goes only with its workbook or its team.
CREATE TRIGGER "preset_revision_no_update" BEFORE UPDATE ON "preset_revision"
BEGIN
  SELECT RAISE(ABORT, 'The figures of a preset are never changed.');
END;

CREATE TRIGGER "preset_revision_no_delete" BEFORE DELETE ON "preset_revision"
WHEN EXISTS (SELECT 1 FROM "workbook" WHERE "id" = OLD."workbookId")
BEGIN
  SELECT RAISE(ABORT, 'The figures of a preset are never deleted while their workbook exists.');
END;

CREATE TRIGGER "team_preset_no_update" BEFORE UPDATE ON "team_preset"
BEGIN
  SELECT RAISE(ABORT, 'A preset of a team is never changed.');
END;

CREATE TRIGGER "team_preset_no_delete" BEFORE DELETE ON "team_preset"
WHEN EXISTS (SELECT 1 FROM "organization" WHERE "id" = OLD."teamId")
BEGIN
  SELECT RAISE(ABORT, 'A preset of a team is never deleted while its team exists.');
END;
