-- AlterTable
ALTER TABLE "service_version" ADD COLUMN     "published_by_id" UUID;

-- AddForeignKey
ALTER TABLE "service_version" ADD CONSTRAINT "service_version_tenant_id_published_by_id_fkey" FOREIGN KEY ("tenant_id", "published_by_id") REFERENCES "staff"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
