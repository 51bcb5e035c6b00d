-- AlterTable
ALTER TABLE "office" ADD COLUMN     "keeps_accounts" BOOLEAN NOT NULL DEFAULT false;
