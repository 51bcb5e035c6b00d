-- CreateEnum
CREATE TYPE "PaymentKind" AS ENUM ('immediate', 'deferred', 'stamp', 'due');

-- CreateEnum
CREATE TYPE "PaymentState" AS ENUM ('creating', 'waiting', 'started', 'failed', 'paid', 'expired', 'cancelled');

-- CreateEnum
CREATE TYPE "PaymentCaseKind" AS ENUM ('paid_twice', 'paid_late', 'wrong_amount', 'orphan_receipt', 'missing_there', 'paid_here_only', 'creation_failed');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('uploaded', 'checking', 'checked', 'importing', 'done', 'failed');

-- AlterEnum
ALTER TYPE "DocumentKind" ADD VALUE 'payment_receipt';

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "application_id" UUID,
    "service_id" UUID NOT NULL,
    "kind" "PaymentKind" NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 1,
    "connector" TEXT NOT NULL DEFAULT 'payments',
    "state" "PaymentState" NOT NULL DEFAULT 'creating',
    "amount" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "split" JSONB NOT NULL DEFAULT '[]',
    "due_on" DATE NOT NULL,
    "debtor_type" TEXT NOT NULL DEFAULT 'F',
    "fiscal_code" TEXT NOT NULL,
    "debtor_name" TEXT NOT NULL,
    "iuv" TEXT,
    "notice_code" TEXT,
    "import_id" UUID,
    "reference" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_reason" TEXT,
    "last_tried_at" TIMESTAMPTZ(3),
    "next_inquiry_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),
    "receipt_id" TEXT,
    "method" TEXT,
    "psp" TEXT,
    "is_by_office" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_fact" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "payment_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fact" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_notification" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "connector" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "notice_code" TEXT,
    "receipt" JSONB,
    "payment_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_case" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "kind" "PaymentCaseKind" NOT NULL,
    "key" TEXT NOT NULL,
    "payment_id" UUID,
    "notice_code" TEXT,
    "amount" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,
    "resolution" TEXT,
    "note" TEXT,

    CONSTRAINT "payment_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reconciliation" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "connector" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "compared" INTEGER NOT NULL DEFAULT 0,
    "repaired" INTEGER NOT NULL DEFAULT 0,
    "differences" JSONB NOT NULL DEFAULT '[]',
    "failure" TEXT,

    CONSTRAINT "reconciliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dues_import" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "service_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'uploaded',
    "lines" INTEGER NOT NULL DEFAULT 0,
    "valid" INTEGER NOT NULL DEFAULT 0,
    "faulty" INTEGER NOT NULL DEFAULT 0,
    "repeated" INTEGER NOT NULL DEFAULT 0,
    "total" BIGINT NOT NULL DEFAULT 0,
    "imported" INTEGER NOT NULL DEFAULT 0,
    "told" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "dues_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "due_row" (
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "payment_id" UUID,
    "fiscal_code" TEXT,
    "name" TEXT,
    "amount" INTEGER,
    "reason" TEXT,
    "due_on" DATE,
    "reference" TEXT,
    "iuv" TEXT,
    "notice_code" TEXT,
    "faults" TEXT,
    "raw" TEXT,

    CONSTRAINT "due_row_pkey" PRIMARY KEY ("tenant_id","import_id","line")
);

-- CreateIndex
CREATE INDEX "payment_tenant_id_fiscal_code_created_at_idx" ON "payment"("tenant_id", "fiscal_code", "created_at");

-- CreateIndex
CREATE INDEX "payment_tenant_id_state_created_at_id_idx" ON "payment"("tenant_id", "state", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_tenant_id_id_key" ON "payment"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_tenant_id_application_id_kind_sequence_key" ON "payment"("tenant_id", "application_id", "kind", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "payment_tenant_id_notice_code_key" ON "payment"("tenant_id", "notice_code");

-- CreateIndex
CREATE UNIQUE INDEX "payment_tenant_id_service_id_reference_key" ON "payment"("tenant_id", "service_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "payment_fact_tenant_id_id_key" ON "payment_fact"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_fact_tenant_id_payment_id_key_key" ON "payment_fact"("tenant_id", "payment_id", "key");

-- CreateIndex
CREATE INDEX "payment_notification_tenant_id_received_at_idx" ON "payment_notification"("tenant_id", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "payment_notification_tenant_id_id_key" ON "payment_notification"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "payment_case_tenant_id_resolved_at_found_at_idx" ON "payment_case"("tenant_id", "resolved_at", "found_at");

-- CreateIndex
CREATE UNIQUE INDEX "payment_case_tenant_id_id_key" ON "payment_case"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_case_tenant_id_kind_key_key" ON "payment_case"("tenant_id", "kind", "key");

-- CreateIndex
CREATE INDEX "reconciliation_tenant_id_started_at_idx" ON "reconciliation"("tenant_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "reconciliation_tenant_id_id_key" ON "reconciliation"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "dues_import_tenant_id_created_at_idx" ON "dues_import"("tenant_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "dues_import_tenant_id_id_key" ON "dues_import"("tenant_id", "id");

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_tenant_id_import_id_fkey" FOREIGN KEY ("tenant_id", "import_id") REFERENCES "dues_import"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_fact" ADD CONSTRAINT "payment_fact_tenant_id_payment_id_fkey" FOREIGN KEY ("tenant_id", "payment_id") REFERENCES "payment"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_case" ADD CONSTRAINT "payment_case_tenant_id_payment_id_fkey" FOREIGN KEY ("tenant_id", "payment_id") REFERENCES "payment"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dues_import" ADD CONSTRAINT "dues_import_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "due_row" ADD CONSTRAINT "due_row_tenant_id_import_id_fkey" FOREIGN KEY ("tenant_id", "import_id") REFERENCES "dues_import"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Tenants see only their rows, and facts are only ever added to.
call guard_tenant_tables();
create trigger append_only before update or delete on payment_fact for each row execute function refuse_change();

alter table payment add check (amount > 0), add check ((notice_code is null) = (iuv is null)), add check ((state = 'paid') = (paid_at is not null));
alter table payment_notification add foreign key (tenant_id, payment_id) references payment (tenant_id, id);
alter table payment_case add foreign key (tenant_id, resolved_by) references staff (tenant_id, id);
alter table dues_import add foreign key (tenant_id, created_by) references staff (tenant_id, id);
alter table reconciliation add foreign key (tenant_id) references tenant (id);

-- What the inquiry asks about next, and what waits to be told to the intermediary.
create index payment_next_inquiry on payment (tenant_id, next_inquiry_at) where next_inquiry_at is not null;
create index payment_untold on payment (tenant_id, import_id) where state = 'creating';
create index payment_of_application on payment (tenant_id, application_id) where application_id is not null;
