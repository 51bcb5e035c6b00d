-- CreateEnum
CREATE TYPE "DataReader" AS ENUM ('staff', 'connector');

-- CreateEnum
CREATE TYPE "DataUse" AS ENUM ('application', 'file', 'registration');

-- CreateEnum
CREATE TYPE "DataExportState" AS ENUM ('waiting', 'making', 'ready', 'failed', 'expired');

-- AlterTable
ALTER TABLE "upload" ADD COLUMN     "message_id" UUID;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "preferences" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "email_confirmation" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "person_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "failed_tries" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_access" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "person_id" UUID NOT NULL,
    "application_id" UUID,
    "office_id" UUID,
    "reader" "DataReader" NOT NULL,
    "use" "DataUse" NOT NULL,
    "staff_id" UUID,
    "session_id" UUID,
    "vendor" TEXT,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "data_access_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_export" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "person_id" UUID NOT NULL,
    "state" "DataExportState" NOT NULL DEFAULT 'waiting',
    "locale" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "storage_key" TEXT,
    "size" BIGINT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_export_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "email_confirmation_tenant_id_person_id_asked_at_idx" ON "email_confirmation"("tenant_id", "person_id", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "email_confirmation_tenant_id_id_key" ON "email_confirmation"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "data_access_tenant_id_person_id_at_id_idx" ON "data_access"("tenant_id", "person_id", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "data_access_tenant_id_id_key" ON "data_access"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "data_access_tenant_id_session_id_application_id_use_day_key" ON "data_access"("tenant_id", "session_id", "application_id", "use", "day");

-- CreateIndex
CREATE INDEX "data_export_tenant_id_person_id_asked_at_idx" ON "data_export"("tenant_id", "person_id", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "data_export_tenant_id_id_key" ON "data_export"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "upload_tenant_id_message_id_idx" ON "upload"("tenant_id", "message_id");

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_tenant_id_message_id_fkey" FOREIGN KEY ("tenant_id", "message_id") REFERENCES "message"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_confirmation" ADD CONSTRAINT "email_confirmation_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_access" ADD CONSTRAINT "data_access_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One address waits for its proof, and one copy of the data is being made, at a time.
CREATE UNIQUE INDEX "email_confirmation_open" ON "email_confirmation"("tenant_id", "person_id") WHERE "closed_at" IS NULL;
CREATE UNIQUE INDEX "data_export_open" ON "data_export"("tenant_id", "person_id") WHERE "state" IN ('waiting', 'making');

ALTER TABLE "email_confirmation" ADD FOREIGN KEY ("tenant_id") REFERENCES "tenant" ("id");
ALTER TABLE "data_access" ADD FOREIGN KEY ("tenant_id") REFERENCES "tenant" ("id");
ALTER TABLE "data_export" ADD FOREIGN KEY ("tenant_id") REFERENCES "tenant" ("id");

-- Who read what is not rewritten; it goes only with the person it is about.
CREATE TRIGGER append_only BEFORE UPDATE ON "data_access" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CALL guard_tenant_tables();
