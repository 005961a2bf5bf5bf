-- AlterTable
ALTER TABLE "share_link" ADD COLUMN     "access" TEXT NOT NULL DEFAULT 'view',
ADD COLUMN     "embedOrigins" TEXT NOT NULL DEFAULT '[]';
