-- AlterTable
ALTER TABLE "integration" ADD COLUMN     "points" JSONB NOT NULL DEFAULT '[]';
