-- AlterTable
ALTER TABLE "upload" ADD COLUMN     "signature" JSONB;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "signature" JSONB;
