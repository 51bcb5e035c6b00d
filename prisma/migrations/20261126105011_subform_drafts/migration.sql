-- CreateTable
CREATE TABLE "subform_draft" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "key" TEXT NOT NULL,
    "against" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "form" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subform_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "subform_draft_tenant_id_id_key" ON "subform_draft"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "subform_draft_tenant_id_key_key" ON "subform_draft"("tenant_id", "key");

-- AddForeignKey
ALTER TABLE "subform_draft" ADD CONSTRAINT "subform_draft_tenant_id_key_against_fkey" FOREIGN KEY ("tenant_id", "key", "against") REFERENCES "subform"("tenant_id", "key", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subform_draft" ADD CONSTRAINT "subform_draft_tenant_id_updated_by_id_fkey" FOREIGN KEY ("tenant_id", "updated_by_id") REFERENCES "staff"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

call guard_tenant_tables();
