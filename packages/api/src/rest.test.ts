import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { createCitizenContext } from "./context.ts";
import { openApiDocument } from "./rest.ts";
import { handleRest } from "./rest/handle-rest.ts";
import { testRuntime } from "./testing/runtime.ts";
import { sendZtl } from "./testing/send-ztl.ts";
import { makeTown, type Town } from "./testing/town.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
});

const ask = async (path: string, host = town.host) => {
  const answer = await handleRest(new Request(`http://${host}/api/rest${path}`), () =>
    createCitizenContext(runtime, { host, sessionId: null, ip: "192.0.2.1" }),
  );
  return {
    status: answer.status,
    type: answer.headers.get("content-type") ?? "",
    body: (await answer.json()) as Record<string, unknown>,
  };
};

describe("the door for other systems", () => {
  test("lists the services and finds one by its slug", async () => {
    const list = await ask("/services?query=permesso");
    expect(list.status).toBe(200);
    expect(list.body["services"]).toMatchObject([{ slug: "ztl-access", availability: { state: "open" } }]);
    const one = await ask("/services/ztl-access");
    expect(one.body).toMatchObject({ slug: "ztl-access", access_level: "spid2", max_days: 30 });
  });

  test("tells the status of an application by its code, with the code that integrators know", async () => {
    const citizen = await town.citizen();
    const { code } = await sendZtl(citizen);
    const { status, body } = await ask(`/applications/status/${code}`);
    expect([status, body]).toMatchObject([200, { code, status: "1900", status_name: "status_pre_submit" }]);
    expect(JSON.stringify(body)).not.toContain(citizen.actor.fiscalCode);
  });

  test.each([
    ["a service that does not exist", "/services/none", 404, "not_found"],
    ["a code that cannot be one", "/applications/status/none", 404, "not_found"],
  ])("answers a problem for %s", async (_what, path, status, code) => {
    expect(await ask(path)).toMatchObject({ status, type: "application/problem+json", body: { status, code } });
  });

  test("answers a problem for a path that does not exist and for a host of nobody", async () => {
    expect(await ask("/none")).toMatchObject({ status: 404, type: "application/problem+json" });
    expect(await ask("/services", "nowhere.example")).toMatchObject({ status: 404, body: { code: "tenant_unknown" } });
  });

  test("describes every path in OpenAPI 3.1", async () => {
    const document = openApiDocument("https://comune.example");
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths ?? {})).toEqual([
      "/services",
      "/services/{slug}",
      "/services/{slug}/definition",
      "/applications/status/{code}",
    ]);
    expect(document.servers).toEqual([{ url: "https://comune.example/api/rest" }]);
    expect((await ask("/openapi.json")).body).toMatchObject({ openapi: "3.1.0" });
  });
});
