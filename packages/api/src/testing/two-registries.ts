import { ConnectorRefused } from "@sportello/connectors/failures";
import { createFakeProtocol, type FakeProtocol } from "@sportello/connectors/protocol/fake";
import { createProtocol } from "@sportello/connectors/protocol/registry";
import { testDatabase } from "@sportello/db/testing/database";
import { afterEach, beforeAll, beforeEach, expect } from "vitest";
import { sealOptions } from "../connectors/seal-options.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { listRegistrations } from "../registrations/list.ts";
import { tryRegistration } from "../registrations/try-registration.ts";
import { acquired, asJob, type SentForRegistration } from "./registration.ts";
import { testRuntime } from "./runtime.ts";
import { makeTown } from "./town.ts";

type Stage = { citizen: CitizenContext; manager: StaffContext; before: FakeProtocol; today: FakeProtocol };

/** A municipality with a protocol system of "before" that may choose the one of "today", both new for each test; "sandbox-registry" is one over HTTP. Call at the top of the file. */
export const twoRegistries = () => {
  const database = testDatabase();
  const runtime = testRuntime(database);
  /** The systems there are, by the vendor's name. */
  const systems = new Map<string, FakeProtocol>();
  Object.assign(runtime.vendors, {
    protocol: (vendor: string, options: unknown) => {
      if (vendor === "sandbox-registry") return createProtocol(vendor, options);
      const system = systems.get(vendor);
      if (system === undefined) throw new ConnectorRefused("unknown_vendor", `no connector is called "${vendor}"`);
      return system;
    },
  });
  const stage = {} as Stage;

  beforeAll(async () => {
    const town = await makeTown(runtime, database.owner);
    stage.citizen = await town.citizen();
    stage.manager = await town.staff("manager", [town.mobility]);
  });
  beforeEach(async () => {
    [stage.before, stage.today] = [createFakeProtocol({ now: runtime.now }), createFakeProtocol({ now: runtime.now })];
    // They begin to number anew.
    await database.owner.pool.query("update registration set vendor = id::text where number is not null");
    systems.set("before", stage.before);
    systems.set("today", stage.today);
    await use("before");
  });
  afterEach(() => stage.citizen.inTenant((tx) => tx.connectorHealth.deleteMany({})));

  /** The municipality chooses a protocol system; null takes it away. */
  const use = (vendor: string | null, options: object = {}) =>
    stage.citizen.inTenant(async (tx) => {
      await tx.connector.deleteMany({ where: { kind: "protocol" } });
      if (vendor !== null)
        await tx.connector.create({
          data: {
            kind: "protocol",
            vendor,
            options: sealOptions(runtime.env.APP_SECRET, stage.citizen.tenant.id, "protocol", options),
          },
        });
    });
  let seeds = 0;
  const document = () => acquired(stage.citizen, (seeds += 1));
  const attempt = async ({ registrationId }: SentForRegistration, number = 0) =>
    tryRegistration(await asJob(stage.citizen), { registrationId, number });
  return {
    stage,
    runtime,
    systems,
    use,
    document,
    attempt,
    row: ({ registrationId }: SentForRegistration) =>
      stage.citizen.inTenant((tx) => tx.registration.findUniqueOrThrow({ where: { id: registrationId } })),
    seen: async ({ registrationId }: SentForRegistration) =>
      (await listRegistrations(stage.manager, {})).items.find(({ id }) => id === registrationId),
    keys: (system: FakeProtocol) => system.registrations.map(({ request }) => request.key),
    /** A document that the system of before may have registered: it gave the number ("after") or not ("before"), and said nothing. */
    uncertain: async (when: "before" | "after") => {
      const sent = await document();
      stage.before.failNext(when);
      expect(await attempt(sent)).toMatchObject({ state: "waiting" });
      return sent;
    },
  };
};
