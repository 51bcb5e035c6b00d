-- AlterTable
ALTER TABLE "service" ADD COLUMN     "group_id" UUID;

-- CreateTable
CREATE TABLE "service_group" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "service_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_origin" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "service_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "base" JSONB NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_origin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant_list" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "key" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "entries" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tenant_list_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "service_group_tenant_id_id_key" ON "service_group"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "service_group_tenant_id_slug_key" ON "service_group"("tenant_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "service_origin_tenant_id_id_key" ON "service_origin"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "service_origin_tenant_id_service_id_key" ON "service_origin"("tenant_id", "service_id");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_list_tenant_id_id_key" ON "tenant_list"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_list_tenant_id_key_key" ON "tenant_list"("tenant_id", "key");

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_tenant_id_group_id_fkey" FOREIGN KEY ("tenant_id", "group_id") REFERENCES "service_group"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_origin" ADD CONSTRAINT "service_origin_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

call guard_tenant_tables();
