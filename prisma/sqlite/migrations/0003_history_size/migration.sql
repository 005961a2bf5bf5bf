-- Not the table made anew that the engine proposes: dropping the old one would cascade to everything in it.
ALTER TABLE "workbook" ADD COLUMN "historySize" INTEGER NOT NULL DEFAULT 0;
