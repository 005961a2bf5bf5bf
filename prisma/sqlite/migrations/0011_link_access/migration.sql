-- AlterTable
ALTER TABLE "share_link" ADD COLUMN "access" TEXT NOT NULL DEFAULT 'view';
ALTER TABLE "share_link" ADD COLUMN "embedOrigins" TEXT NOT NULL DEFAULT '[]';
