-- CreateEnum
CREATE TYPE "StampWay" AS ENUM ('digital', 'declared');

-- CreateEnum
CREATE TYPE "RefundState" AS ENUM ('asked', 'approved', 'refunded', 'refused');

-- AlterEnum
ALTER TYPE "DocumentKind" ADD VALUE 'stamped_form';

-- AlterEnum
ALTER TYPE "PaymentCaseKind" ADD VALUE 'wrong_stamp';

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "stamp_hash" TEXT,
ADD COLUMN     "stamp_province" TEXT;

-- CreateTable
CREATE TABLE "revenue_stamp" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "application_id" UUID NOT NULL,
    "way" "StampWay" NOT NULL,
    "serial" TEXT,
    "issued_on" DATE,
    "statement" TEXT,
    "payment_id" UUID,
    "iubd" TEXT,
    "attachment" TEXT,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revenue_stamp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "payment_id" UUID NOT NULL,
    "case_id" UUID,
    "state" "RefundState" NOT NULL DEFAULT 'asked',
    "amount" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "refusal" TEXT,
    "refunded_on" DATE,
    "evidence" TEXT,
    "file_id" UUID,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_file" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "payment_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "revenue_stamp_tenant_id_id_key" ON "revenue_stamp"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "revenue_stamp_tenant_id_application_id_key" ON "revenue_stamp"("tenant_id", "application_id");

-- CreateIndex
CREATE UNIQUE INDEX "revenue_stamp_tenant_id_serial_key" ON "revenue_stamp"("tenant_id", "serial");

-- CreateIndex
CREATE UNIQUE INDEX "revenue_stamp_tenant_id_payment_id_key" ON "revenue_stamp"("tenant_id", "payment_id");

-- CreateIndex
CREATE INDEX "refund_tenant_id_state_asked_at_id_idx" ON "refund"("tenant_id", "state", "asked_at", "id");

-- CreateIndex
CREATE INDEX "refund_tenant_id_payment_id_idx" ON "refund"("tenant_id", "payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_tenant_id_id_key" ON "refund"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_tenant_id_case_id_key" ON "refund"("tenant_id", "case_id");

-- CreateIndex
CREATE INDEX "payment_file_tenant_id_payment_id_idx" ON "payment_file"("tenant_id", "payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_file_tenant_id_id_key" ON "payment_file"("tenant_id", "id");

-- AddForeignKey
ALTER TABLE "revenue_stamp" ADD CONSTRAINT "revenue_stamp_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revenue_stamp" ADD CONSTRAINT "revenue_stamp_tenant_id_payment_id_fkey" FOREIGN KEY ("tenant_id", "payment_id") REFERENCES "payment"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_tenant_id_payment_id_fkey" FOREIGN KEY ("tenant_id", "payment_id") REFERENCES "payment"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "payment_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_file" ADD CONSTRAINT "payment_file_tenant_id_payment_id_fkey" FOREIGN KEY ("tenant_id", "payment_id") REFERENCES "payment"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Tenants see only their rows.
call guard_tenant_tables();

alter table revenue_stamp
  add check ((way = 'declared') = (serial is not null)), add check ((way = 'declared') = (issued_on is not null and statement is not null)),
  add check ((way = 'digital') = (payment_id is not null)), add check (serial ~ '^\d{14}$');
alter table refund
  add check (amount > 0), add check ((state = 'asked') = (decided_at is null)), add check ((state = 'refused') = (refusal is not null)),
  add check ((state = 'refunded') = (refunded_on is not null)), add check (state <> 'refunded' or evidence is not null),
  add foreign key (tenant_id, asked_by) references staff (tenant_id, id), add foreign key (tenant_id, decided_by) references staff (tenant_id, id),
  add foreign key (tenant_id, case_id) references payment_case (tenant_id, id);
alter table payment_file add foreign key (tenant_id, added_by) references staff (tenant_id, id);
