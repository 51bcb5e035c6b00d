import { ConnectorDown } from "@sportello/connectors/failures";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { identityProviderOf } from "../tenants/identity-provider.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { connectorsHealth } from "./health.ts";
import { openNotices } from "./open.ts";
import { recordCall, slowMilliseconds } from "./record-call.ts";
import { sealOptions } from "./seal-options.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let manager: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  manager = await town.staff("manager", [town.mobility]);
});
const health = async (kind: string) =>
  (await connectorsHealth({ ...manager, now: runtime.now() })).find((row) => row.kind === kind);

describe("a connector of the tenant", () => {
  test("that is not configured is refused, not tried again", async () => {
    await expect(identityProviderOf(runtime, town.tenantId)).rejects.toMatchObject({
      name: "ConnectorRefused",
      code: "not_configured",
    });
  });

  test("opens its options for its own tenant only", async () => {
    const options = { issuer: "https://id.example", clientId: "sportello", clientSecret: "0123456789" };
    const other = await makeTown(runtime, database.owner);
    const sealed = sealOptions(runtime.env.APP_SECRET, other.tenantId, "identity", options);
    for (const { tenantId } of [town, other]) {
      await runtime.database.inTenant(tenantId, (tx) =>
        tx.connector.create({ data: { kind: "identity", vendor: "oidc", options: sealed } }),
      );
    }
    expect(await identityProviderOf(runtime, other.tenantId)).toMatchObject(options);
    await expect(identityProviderOf(runtime, town.tenantId)).rejects.toThrow();
  });

  test("tells the status page how its calls go, and since when", async () => {
    const { port } = await openNotices(runtime, town.tenantId);
    await port.ping();
    const up = await health("notices");
    expect(up).toMatchObject({ state: "up", reason: null });
    runtime.clock.pass(60_000);
    runtime.notices.failNext();
    const notice = {
      key: "k",
      to: { name: "A", email: "a@b.example" },
      from: { name: "B", email: "b@b.example" },
      subject: "s",
      text: "t",
      html: "h",
    };
    await expect(port.send(notice)).rejects.toBeInstanceOf(ConnectorDown);
    expect(await health("notices")).toMatchObject({
      state: "down",
      since: runtime.now().toISOString(),
      reason: "fake mail server is down",
    });
    runtime.clock.pass(60_000);
    await port.send(notice);
    expect(await health("notices")).toMatchObject({ state: "up", since: runtime.now().toISOString(), reason: null });
  });

  test("that answers late is slow, and stays up", async () => {
    await recordCall(runtime, town.tenantId, {
      kind: "notices",
      vendor: "fake-notices",
      isUp: true,
      failure: null,
      milliseconds: slowMilliseconds,
    });
    expect(await health("notices")).toMatchObject({
      state: "slow",
      lastDurationMs: slowMilliseconds,
      pausedUntil: null,
    });
  });
});
