-- AlterTable
ALTER TABLE "share_link" ADD COLUMN "purpose" TEXT NOT NULL DEFAULT 'view';

-- AlterTable
ALTER TABLE "workbook" ADD COLUMN "deletedAt" TIMESTAMP(3);
