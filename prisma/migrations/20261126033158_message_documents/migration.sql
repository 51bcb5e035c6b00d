-- AlterEnum
ALTER TYPE "DocumentKind" ADD VALUE 'message';
