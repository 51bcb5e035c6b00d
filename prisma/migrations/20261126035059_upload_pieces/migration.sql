-- CreateTable
CREATE TABLE "upload_piece" (
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "application_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "from" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_piece_pkey" PRIMARY KEY ("tenant_id","application_id","key","from")
);

-- AddForeignKey
ALTER TABLE "upload_piece" ADD CONSTRAINT "upload_piece_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

call guard_tenant_tables();
