-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('online', 'counter');

-- CreateEnum
CREATE TYPE "IdentityDocumentKind" AS ENUM ('identity_card', 'passport', 'driving_licence', 'residence_permit');

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "channel" "Channel" NOT NULL DEFAULT 'online';

-- CreateTable
CREATE TABLE "counter_filing" (
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "application_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "kind" "IdentityDocumentKind" NOT NULL,
    "number" TEXT NOT NULL,
    "issued_by" TEXT NOT NULL,
    "expires_on" DATE NOT NULL,
    "identified_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "counter_filing_pkey" PRIMARY KEY ("tenant_id","application_id")
);

-- CreateIndex
CREATE INDEX "counter_filing_tenant_id_staff_id_idx" ON "counter_filing"("tenant_id", "staff_id");

-- AddForeignKey
ALTER TABLE "counter_filing" ADD CONSTRAINT "counter_filing_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter_filing" ADD CONSTRAINT "counter_filing_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
call guard_tenant_tables();
