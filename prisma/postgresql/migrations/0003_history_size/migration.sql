-- AlterTable
ALTER TABLE "workbook" ADD COLUMN     "historySize" INTEGER NOT NULL DEFAULT 0;
