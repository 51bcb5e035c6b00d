-- CreateEnum
CREATE TYPE "DecisionState" AS ENUM ('leaving', 'left', 'taken_back', 'refused');

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "leaving_id" UUID;

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "application_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "order" JSONB NOT NULL,
    "state" "DecisionState" NOT NULL DEFAULT 'leaving',
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "leaves_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "refusal" TEXT,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "decision_tenant_id_application_id_taken_at_idx" ON "decision"("tenant_id", "application_id", "taken_at");

-- CreateIndex
CREATE INDEX "decision_tenant_id_state_leaves_at_idx" ON "decision"("tenant_id", "state", "leaves_at");

-- CreateIndex
CREATE UNIQUE INDEX "decision_tenant_id_id_key" ON "decision"("tenant_id", "id");

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_tenant_id_application_id_fkey" FOREIGN KEY ("tenant_id", "application_id") REFERENCES "application"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

call guard_tenant_tables();
