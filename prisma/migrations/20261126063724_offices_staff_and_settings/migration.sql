-- CreateEnum
CREATE TYPE "StaffInvitationKind" AS ENUM ('enrolment', 'second_factor');

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "address" TEXT;

-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "enrolled_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_reset_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "istat_code" TEXT,
ADD COLUMN     "legal_texts" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "office" ADD COLUMN     "closed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "staff_invitation" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "staff_id" UUID NOT NULL,
    "kind" "StaffInvitationKind" NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant_domain" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT current_tenant(),
    "host" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "problem" TEXT,
    "verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "tenant_domain_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "staff_invitation_tenant_id_staff_id_created_at_idx" ON "staff_invitation"("tenant_id", "staff_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "staff_invitation_tenant_id_id_key" ON "staff_invitation"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_domain_tenant_id_id_key" ON "tenant_domain"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_domain_tenant_id_host_key" ON "tenant_domain"("tenant_id", "host");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_actor_id_at_idx" ON "audit_entry"("tenant_id", "actor_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_subject_id_at_idx" ON "audit_entry"("tenant_id", "subject_id", "at");

-- AddForeignKey
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

call guard_tenant_tables();

-- Whoever has a password has chosen it; nobody was invited before.
update staff set enrolled_at = created_at;

-- A municipality keeps its own settings; it cannot move to another id, and makes or removes no municipality.
grant update (name, ipa_code, fiscal_code, istat_code, branding, languages, legal_texts, revision) on tenant to sportello_app;

alter table tenant_domain add foreign key (tenant_id) references tenant (id) on delete cascade;

-- Who says that this host name is theirs: asked before the tenant is known, when the name has to prove where it leads.
create function claims_of_host(asked text) returns table (id uuid, tenant_id uuid)
  language sql stable security definer set search_path = public
  begin atomic select d.id, d.tenant_id from tenant_domain d where d.host = lower(asked) order by d.id; end;

-- The municipality answers at a name that has proved itself; false when another one already does.
create function take_host(asked text) returns boolean
  language plpgsql volatile security definer set search_path = public as $$
begin
  if not exists (select from tenant_domain d where d.tenant_id = current_tenant() and d.host = lower(asked) and d.verified_at is not null) then
    return false;
  end if;
  insert into tenant_host (host, tenant_id) values (lower(asked), current_tenant()) on conflict (host) do nothing;
  return exists (select from tenant_host h where h.host = lower(asked) and h.tenant_id = current_tenant());
end $$;

-- It no longer answers there; false for its last name, or one that is not its own.
create function leave_host(asked text) returns boolean
  language plpgsql volatile security definer set search_path = public as $$
begin
  perform from tenant where id = current_tenant() for update;
  if (select count(*) from tenant_host h where h.tenant_id = current_tenant() and h.host <> lower(asked)) = 0 then
    return false;
  end if;
  delete from tenant_host h where h.host = lower(asked) and h.tenant_id = current_tenant();
  return found;
end $$;

revoke execute on function claims_of_host(text), take_host(text), leave_host(text) from public;
grant execute on function claims_of_host(text), take_host(text), leave_host(text) to sportello_app;
