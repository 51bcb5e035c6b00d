-- AlterEnum
ALTER TYPE "StampWay" ADD VALUE 'exempt';

-- AlterTable
ALTER TABLE "revenue_stamp" ADD COLUMN     "ground" TEXT,
ADD COLUMN     "norm" TEXT,
ADD COLUMN     "seal" TEXT,
ADD COLUMN     "signed_by" TEXT;

-- As text: a new value of an enumeration is usable from the next transaction on.
alter table revenue_stamp
  add check ((way::text = 'exempt') = (ground is not null)), add check (way::text <> 'exempt' or statement is not null), add check ((ground = 'other') = (norm is not null)),
  add check (seal is null or attachment is not null), add check (seal in ('trusted', 'intact'));
