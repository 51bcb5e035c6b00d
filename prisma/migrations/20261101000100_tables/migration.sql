-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ApplicationStatus" AS ENUM ('draft', 'stamp_pending', 'payment_pending', 'payment_outcome_pending', 'payment_succeeded', 'payment_failed', 'sent', 'submitted', 'registered', 'in_charge', 'integration_requested', 'awaiting_integration', 'integration_sent', 'integration_registered', 'in_charge_after_integration', 'accepted_awaiting_registration', 'accepted', 'rejected_awaiting_registration', 'rejected', 'withdrawn', 'revoked');

-- CreateEnum
CREATE TYPE "MovedBy" AS ENUM ('citizen', 'operator', 'system');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('accepted', 'rejected');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('receipt', 'integration_request', 'integration_answer', 'outcome', 'withdrawal', 'attachment');

-- CreateEnum
CREATE TYPE "RegistrationDirection" AS ENUM ('incoming', 'outgoing');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('waiting', 'registered', 'failed', 'refused');

-- CreateEnum
CREATE TYPE "IdentityLevel" AS ENUM ('spid1', 'spid2', 'spid3', 'cie');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('operator', 'manager', 'reader', 'administrator');

-- CreateEnum
CREATE TYPE "ServiceStatus" AS ENUM ('draft', 'active', 'suspended', 'archived');

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "code" TEXT,
    "service_id" UUID NOT NULL,
    "service_version_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "status" "ApplicationStatus" NOT NULL DEFAULT 'draft',
    "locale" TEXT NOT NULL DEFAULT 'it',
    "answers" JSONB NOT NULL DEFAULT '{}',
    "progress" JSONB NOT NULL DEFAULT '{}',
    "identity" JSONB,
    "idempotency_key" TEXT,
    "assignee_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "due_on" DATE,
    "registration_number" TEXT,
    "registered_at" TIMESTAMPTZ(3),
    "outcome" "Outcome",
    "outcome_reason" TEXT,
    "outcome_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_change" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "application_id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "from" "ApplicationStatus" NOT NULL,
    "to" "ApplicationStatus" NOT NULL,
    "by" "MovedBy" NOT NULL,
    "actor_id" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "status_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "application_id" UUID NOT NULL,
    "author" "MovedBy" NOT NULL,
    "author_id" UUID,
    "is_note" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "integration" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "application_id" UUID NOT NULL,
    "request" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by" UUID NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "integration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "application_id" UUID NOT NULL,
    "integration_id" UUID,
    "field" TEXT,
    "by" "MovedBy" NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "application_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL DEFAULT 'application/pdf',
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "document_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "direction" "RegistrationDirection" NOT NULL,
    "vendor" TEXT NOT NULL,
    "state" "RegistrationState" NOT NULL DEFAULT 'waiting',
    "number" TEXT,
    "registered_at" TIMESTAMPTZ(3),
    "folder" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_reason" TEXT,
    "last_tried_at" TIMESTAMPTZ(3),
    "next_try_at" TIMESTAMPTZ(3),
    "by_hand_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "application_id" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "kind" TEXT NOT NULL,
    "subject_id" UUID,
    "application_id" UUID,
    "reason" TEXT NOT NULL,
    "run_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "action" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "subject_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "fiscal_code" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "certified" JSONB NOT NULL,
    "contacts" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "email" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "totp_secret" BYTEA NOT NULL,
    "totp_last_step" INTEGER NOT NULL DEFAULT 0,
    "failed_attempts" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_office" (
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "staff_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,

    CONSTRAINT "staff_office_pkey" PRIMARY KEY ("tenant_id","staff_id","office_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "person_id" UUID,
    "staff_id" UUID,
    "identity" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "slug" TEXT NOT NULL,
    "office_id" UUID NOT NULL,
    "status" "ServiceStatus" NOT NULL DEFAULT 'draft',
    "category" TEXT NOT NULL,
    "topics" TEXT[],
    "is_featured" BOOLEAN NOT NULL DEFAULT false,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "suspension_reason" JSONB,
    "published_version_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_version" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "service_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sheet" JSONB NOT NULL,
    "form" JSONB NOT NULL,
    "options" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "service_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subform" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "form" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "ipa_code" TEXT NOT NULL,
    "fiscal_code" TEXT NOT NULL,
    "branding" JSONB NOT NULL,
    "languages" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant_host" (
    "host" TEXT NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),

    CONSTRAINT "tenant_host_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "office" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "contacts" JSONB NOT NULL,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "connector" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "kind" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "options" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "connector_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "connector_health" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "kind" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'up',
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "consecutive_failures" INTEGER NOT NULL DEFAULT 0,
    "last_reason" TEXT,
    "last_call_at" TIMESTAMPTZ(3),
    "last_duration_ms" INTEGER,
    "open_until" TIMESTAMPTZ(3),

    CONSTRAINT "connector_health_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "application_tenant_id_office_id_status_submitted_at_id_idx" ON "application"("tenant_id", "office_id", "status", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "application_tenant_id_person_id_updated_at_idx" ON "application"("tenant_id", "person_id", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "application_tenant_id_id_key" ON "application"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "application_tenant_id_code_key" ON "application"("tenant_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "application_tenant_id_person_id_idempotency_key_key" ON "application"("tenant_id", "person_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "status_change_tenant_id_application_id_at_idx" ON "status_change"("tenant_id", "application_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "status_change_tenant_id_id_key" ON "status_change"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "message_tenant_id_application_id_created_at_idx" ON "message"("tenant_id", "application_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "message_tenant_id_id_key" ON "message"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "integration_tenant_id_application_id_idx" ON "integration"("tenant_id", "application_id");

-- CreateIndex
CREATE UNIQUE INDEX "integration_tenant_id_id_key" ON "integration"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "upload_tenant_id_application_id_idx" ON "upload"("tenant_id", "application_id");

-- CreateIndex
CREATE UNIQUE INDEX "upload_tenant_id_id_key" ON "upload"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "document_tenant_id_id_key" ON "document"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "document_tenant_id_application_id_key_key" ON "document"("tenant_id", "application_id", "key");

-- CreateIndex
CREATE INDEX "registration_tenant_id_state_next_try_at_idx" ON "registration"("tenant_id", "state", "next_try_at");

-- CreateIndex
CREATE UNIQUE INDEX "registration_tenant_id_id_key" ON "registration"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_tenant_id_document_id_key" ON "registration"("tenant_id", "document_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_tenant_id_vendor_direction_number_key" ON "registration"("tenant_id", "vendor", "direction", "number");

-- CreateIndex
-- CreateIndex
CREATE UNIQUE INDEX "outbox_event_tenant_id_id_key" ON "outbox_event"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_tenant_id_id_key" ON "notice"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_tenant_id_channel_key_key" ON "notice"("tenant_id", "channel", "key");

-- CreateIndex
CREATE INDEX "task_tenant_id_resolved_at_idx" ON "task"("tenant_id", "resolved_at");

-- CreateIndex
CREATE UNIQUE INDEX "task_tenant_id_id_key" ON "task"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "task_tenant_id_kind_subject_id_key" ON "task"("tenant_id", "kind", "subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_at_idx" ON "audit_entry"("tenant_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_tenant_id_id_key" ON "audit_entry"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "person_tenant_id_id_key" ON "person"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "person_tenant_id_fiscal_code_key" ON "person"("tenant_id", "fiscal_code");

-- CreateIndex
CREATE UNIQUE INDEX "staff_tenant_id_id_key" ON "staff"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_tenant_id_email_key" ON "staff"("tenant_id", "email");

-- CreateIndex
CREATE INDEX "session_tenant_id_person_id_idx" ON "session"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "session_tenant_id_staff_id_idx" ON "session"("tenant_id", "staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_tenant_id_id_key" ON "session"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "service_tenant_id_status_idx" ON "service"("tenant_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "service_tenant_id_id_key" ON "service"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "service_tenant_id_slug_key" ON "service"("tenant_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "service_version_tenant_id_id_key" ON "service_version"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "service_version_tenant_id_service_id_number_key" ON "service_version"("tenant_id", "service_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "subform_tenant_id_id_key" ON "subform"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "subform_tenant_id_key_version_key" ON "subform"("tenant_id", "key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");

-- CreateIndex
CREATE INDEX "tenant_host_tenant_id_idx" ON "tenant_host"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "office_tenant_id_id_key" ON "office"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "office_tenant_id_slug_key" ON "office"("tenant_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "connector_tenant_id_kind_key" ON "connector"("tenant_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "connector_health_tenant_id_kind_vendor_key" ON "connector_health"("tenant_id", "kind", "vendor");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_tenant_id_service_version_id_fkey" FOREIGN KEY ("tenant_id", "service_version_id") REFERENCES "service_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_change" ADD CONSTRAINT "status_change_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "integration" ADD CONSTRAINT "integration_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_tenant_id_integration_id_fkey" FOREIGN KEY ("tenant_id", "integration_id") REFERENCES "integration"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_tenant_id_document_id_fkey" FOREIGN KEY ("tenant_id", "document_id") REFERENCES "document"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_office" ADD CONSTRAINT "staff_office_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_office" ADD CONSTRAINT "staff_office_tenant_id_office_id_fkey" FOREIGN KEY ("tenant_id", "office_id") REFERENCES "office"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_tenant_id_office_id_fkey" FOREIGN KEY ("tenant_id", "office_id") REFERENCES "office"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_version" ADD CONSTRAINT "service_version_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
