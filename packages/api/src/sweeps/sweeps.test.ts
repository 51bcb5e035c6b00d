import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, expect, test } from "vitest";
import type { CitizenContext } from "../context.ts";
import { makeReceipt } from "../documents/make-receipt.ts";
import { countTry } from "../rate-limits.ts";
import { tryRegistration } from "../registrations/try-registration.ts";
import { acquired, asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { sendZtl } from "../testing/send-ztl.ts";
import { makeTown } from "../testing/town.ts";
import { inEveryTenant } from "./every-tenant.ts";
import { forgetCounters } from "./forget-counters.ts";
import { sweepTenant } from "./sweep-tenant.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let citizen: CitizenContext;
let tenantId: string;

beforeAll(async () => {
  const town = await makeTown(runtime, database.owner);
  tenantId = town.tenantId;
  citizen = await town.citizen();
});

const sweep = async () => sweepTenant(await asJob(citizen));
const events = (name: string) =>
  citizen.inTenant((tx) => tx.outboxEvent.findMany({ where: { name }, orderBy: { id: "asc" } }));

test("an application whose receipt was never made is told again after five minutes, and not before", async () => {
  const { id } = await sendZtl(citizen);
  runtime.clock.pass(4 * 60_000);
  expect(await sweep()).toEqual({ applications: 0, registrations: 0 });
  runtime.clock.pass(2 * 60_000);
  expect(await sweep()).toEqual({ applications: 1, registrations: 0 });
  const [first, again] = await events("application/sent");
  expect(again?.payload).toEqual(first?.payload);
  expect(again?.payload).toMatchObject({ applicationId: id });
  await makeReceipt(await asJob(citizen), { applicationId: id });
  const { id: registrationId } = await citizen.inTenant((tx) =>
    tx.registration.findFirstOrThrow({ where: { applicationId: id } }),
  );
  await tryRegistration(await asJob(citizen), { registrationId, number: 0 });
  expect(await sweep()).toEqual({ applications: 0, registrations: 0 });
});

test("an application whose document was never made is found among any number of those that only wait for theirs to be numbered", async () => {
  const { id: stuck } = await sendZtl(citizen);
  await database.owner.pool.query(
    `with waiting as (
       insert into application (id, tenant_id, code, service_id, service_version_id, person_id, office_id, status, answers, submitted_at, updated_at)
       select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, tenant_id, 'W' || n, service_id, service_version_id, person_id, office_id, 'accepted_awaiting_registration', '{}', submitted_at - interval '1 day', updated_at
       from application, generate_series(1, 250) n where id = $1 returning id, tenant_id
     ), moved as (
       insert into status_change (id, tenant_id, application_id, command, "from", "to", by, at)
       select gen_random_uuid(), tenant_id, id, 'accept', 'in_charge', 'accepted_awaiting_registration', 'operator', $2 from waiting
     )
     insert into document (id, tenant_id, application_id, key, kind, name, size, sha256, storage_key, created_at)
     select gen_random_uuid(), tenant_id, id, 'outcome', 'outcome', 'esito.pdf', 1, '00', id::text, $2 from waiting`,
    [stuck, runtime.now()],
  );
  await citizen.inTenant(async (tx) => {
    await tx.application.update({ where: { id: stuck }, data: { status: "accepted_awaiting_registration" } });
    await tx.statusChange.create({
      data: {
        applicationId: stuck,
        command: "accept",
        from: "in_charge",
        to: "accepted_awaiting_registration",
        by: "operator",
        at: runtime.now(),
      },
    });
  });
  runtime.clock.pass(6 * 60_000);
  expect((await sweep()).applications).toBe(1);
  expect((await events("application/accepted_awaiting_registration")).map(({ payload }) => payload)).toMatchObject([
    { applicationId: stuck, command: "accept" },
  ]);
  await citizen.inTenant((tx) =>
    tx.application.updateMany({ where: { status: "accepted_awaiting_registration" }, data: { status: "accepted" } }),
  );
});

test("a registration that is long overdue gets a new run, one that is only waiting does not", async () => {
  const { registrationId } = await acquired(citizen);
  const wait = (nextTryAt: Date) =>
    citizen.inTenant((tx) => tx.registration.update({ where: { id: registrationId }, data: { nextTryAt } }));
  await wait(new Date(runtime.now().getTime() + 3_600_000));
  expect(await sweep()).toEqual({ applications: 0, registrations: 0 });
  runtime.clock.pass(3_600_000 + 16 * 60_000);
  expect(await sweep()).toEqual({ applications: 0, registrations: 1 });
  expect((await events("registration/waiting")).at(-1)?.payload).toEqual({ registrationId });
  expect(await sweep()).toEqual({ applications: 0, registrations: 0 });
});

test("every tenant is swept, also when one of them fails, and the failure is not hidden", async () => {
  await makeTown(runtime, database.owner);
  const swept: string[] = [];
  const sweeping = inEveryTenant(runtime, "test", async ({ tenant }) => {
    if (tenant.id === tenantId) throw new Error("this one is broken");
    swept.push(tenant.id);
  });
  await expect(sweeping).rejects.toThrow("test failed for 1 tenants");
  expect(swept).toHaveLength(1);
});

test("counters whose time is over are deleted, the others count on", async () => {
  const limit = { name: "sweep-test", points: 1, seconds: 1_000 };
  await countTry(runtime, limit, "old");
  await countTry(runtime, limit, "new");
  await runtime.database.pool.query("update rate_limit set expire = 1 where key like '%old'");
  runtime.clock.set(new Date().toISOString());
  expect(await forgetCounters(runtime)).toEqual({ deleted: 1 });
  await expect(countTry(runtime, limit, "new")).rejects.toMatchObject({ code: "too_many_requests" });
});
