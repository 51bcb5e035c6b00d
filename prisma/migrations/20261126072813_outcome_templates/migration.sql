-- CreateEnum
CREATE TYPE "TemplateOutcome" AS ENUM ('accepted', 'rejected');

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "outcome_document" JSONB;

-- CreateTable
CREATE TABLE "outcome_template" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "service_id" UUID NOT NULL,
    "outcome" "TemplateOutcome" NOT NULL,
    "name" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outcome_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "outcome_template_tenant_id_service_id_outcome_idx" ON "outcome_template"("tenant_id", "service_id", "outcome");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_template_tenant_id_id_key" ON "outcome_template"("tenant_id", "id");

-- AddForeignKey
ALTER TABLE "outcome_template" ADD CONSTRAINT "outcome_template_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

call guard_tenant_tables();
