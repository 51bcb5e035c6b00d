-- CreateEnum
CREATE TYPE "DecisionTextCommand" AS ENUM ('accept', 'reject', 'requestIntegration');

-- CreateTable
CREATE TABLE "decision_text" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "office_id" UUID NOT NULL,
    "service_id" UUID,
    "command" "DecisionTextCommand" NOT NULL,
    "name" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_text_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "decision_text_tenant_id_office_id_command_idx" ON "decision_text"("tenant_id", "office_id", "command");

-- CreateIndex
CREATE INDEX "decision_text_tenant_id_service_id_idx" ON "decision_text"("tenant_id", "service_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_text_tenant_id_id_key" ON "decision_text"("tenant_id", "id");

-- AddForeignKey
ALTER TABLE "decision_text" ADD CONSTRAINT "decision_text_tenant_id_office_id_fkey" FOREIGN KEY ("tenant_id", "office_id") REFERENCES "office"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_text" ADD CONSTRAINT "decision_text_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

call guard_tenant_tables();
