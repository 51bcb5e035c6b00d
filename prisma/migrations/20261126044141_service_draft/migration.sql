-- CreateTable
CREATE TABLE "service_draft" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "service_id" UUID NOT NULL,
    "base_number" INTEGER,
    "general" JSONB NOT NULL,
    "sheet" JSONB NOT NULL,
    "form" JSONB NOT NULL,
    "options" JSONB NOT NULL,
    "general_revision" INTEGER NOT NULL DEFAULT 1,
    "sheet_revision" INTEGER NOT NULL DEFAULT 1,
    "form_revision" INTEGER NOT NULL DEFAULT 1,
    "options_revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "service_draft_tenant_id_id_key" ON "service_draft"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "service_draft_tenant_id_service_id_key" ON "service_draft"("tenant_id", "service_id");

-- AddForeignKey
ALTER TABLE "service_draft" ADD CONSTRAINT "service_draft_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_draft" ADD CONSTRAINT "service_draft_tenant_id_updated_by_id_fkey" FOREIGN KEY ("tenant_id", "updated_by_id") REFERENCES "staff"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

call guard_tenant_tables();
