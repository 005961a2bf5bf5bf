-- CreateTable
CREATE TABLE "audit_entry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "address" TEXT,
    "result" TEXT NOT NULL,
    CONSTRAINT "audit_entry_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "organization" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "audit_entry_teamId_at_idx" ON "audit_entry"("teamId", "at");

CREATE TRIGGER "audit_entry_no_update" BEFORE UPDATE ON "audit_entry"
BEGIN
  SELECT RAISE(ABORT, 'An entry of the audit log is never changed.');
END;

CREATE TRIGGER "audit_entry_no_delete" BEFORE DELETE ON "audit_entry"
WHEN EXISTS (SELECT 1 FROM "organization" WHERE "id" = OLD."teamId")
BEGIN
  SELECT RAISE(ABORT, 'An entry of the audit log is never deleted while its team exists.');
END;
