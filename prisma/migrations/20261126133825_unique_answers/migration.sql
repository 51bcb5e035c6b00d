-- CreateTable
CREATE TABLE "unique_answer" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "service_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "application_id" UUID NOT NULL,

    CONSTRAINT "unique_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unique_answer_tenant_id_application_id_idx" ON "unique_answer"("tenant_id", "application_id");

-- CreateIndex
CREATE UNIQUE INDEX "unique_answer_tenant_id_id_key" ON "unique_answer"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "unique_answer_tenant_id_service_id_question_digest_key" ON "unique_answer"("tenant_id", "service_id", "question", "digest");

-- AddForeignKey
ALTER TABLE "unique_answer" ADD CONSTRAINT "unique_answer_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unique_answer" ADD CONSTRAINT "unique_answer_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

call guard_tenant_tables();
