-- CreateEnum
CREATE TYPE "BulkState" AS ENUM ('waiting', 'running', 'done', 'cancelled', 'interrupted');

-- CreateEnum
CREATE TYPE "BulkOutcome" AS ENUM ('done', 'refused');

-- CreateTable
CREATE TABLE "bulk_action" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "staff_id" UUID NOT NULL,
    "order" JSONB NOT NULL,
    "state" "BulkState" NOT NULL DEFAULT 'waiting',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_row" (
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "bulk_action_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "application_id" UUID NOT NULL,
    "outcome" "BulkOutcome",
    "refusal" TEXT,

    CONSTRAINT "bulk_row_pkey" PRIMARY KEY ("tenant_id","bulk_action_id","position")
);

-- CreateIndex
CREATE INDEX "bulk_action_tenant_id_staff_id_created_at_idx" ON "bulk_action"("tenant_id", "staff_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "bulk_action_tenant_id_id_key" ON "bulk_action"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "bulk_row_tenant_id_application_id_idx" ON "bulk_row"("tenant_id", "application_id");

-- AddForeignKey
ALTER TABLE "bulk_action" ADD CONSTRAINT "bulk_action_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_row" ADD CONSTRAINT "bulk_row_tenant_id_bulk_action_id_fkey" FOREIGN KEY ("tenant_id", "bulk_action_id") REFERENCES "bulk_action"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_row" ADD CONSTRAINT "bulk_row_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

call guard_tenant_tables();
