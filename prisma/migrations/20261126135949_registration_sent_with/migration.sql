-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "sent_with" BYTEA;
