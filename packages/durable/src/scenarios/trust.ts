import { expect } from "vitest";
import { hashedKey } from "../protocol/signature.ts";
import type { Scenario } from "../testing/scenario.ts";

const KEY = "signkey-test-12345678abcdef";
const OTHER = "signkey-test-00000000000000";
const bearer = (key: string) => ({ headers: { authorization: `Bearer ${hashedKey(key)}` } });

export const trust: readonly Scenario[] = [
  {
    title: "with a signing key calls, answers and checkpoints are signed and a run ends as without",
    run: async (open) => {
      const town = await open({
        signingKey: KEY,
        functions: (client) => [
          client.createFunction({ id: "signed", triggers: [{ event: "signed" }] }, async ({ event, step }) => {
            const one = await step.run("è un passo", () => ({ b: 1, a: [1e21, 0.1, "è"] }));
            await step.sleep("a-moment", "1s");
            return { one, name: event.data["name"] };
          }),
        ],
      });
      await town.send("signed", { name: "Zoë", nested: { z: 1, a: 2 } });
      await town.until(
        "it sleeps",
        async () => (await town.sql("select 1 from steps where op = 'Sleep'")).length === 1,
      );
      await town.pass(2_000);
      expect((await town.ended("signed"))[0]).toMatchObject({
        status: "Completed",
        output: { one: { b: 1, a: [1e21, 0.1, "è"] }, name: "Zoë" },
      });
      // One call for each side of the sleep: its checkpoint was accepted, else the step would have come back as an answer.
      expect(town.calls).toHaveLength(2);
    },
  },
  {
    title: "a function that streams is checked by the signature of its real answer",
    run: async (open) => {
      const town = await open({
        signingKey: KEY,
        streaming: true,
        functions: (client) => [
          client.createFunction({ id: "streams", triggers: [{ event: "streams" }] }, ({ step }) =>
            step.run("one", () => 1),
          ),
        ],
      });
      await town.send("streams");
      expect((await town.ended("streams"))[0]?.output).toBe(1);
    },
  },
  {
    title: "without the right key nobody reads, registers, cancels, checkpoints or sends events",
    notices: ["unsigned-accepted"],
    run: async (open) => {
      const town = await open({
        signingKey: KEY,
        engine: { eventKeys: ["key"] },
        functions: () => [],
      });
      const guarded: [string, string][] = [
        ["GET", "/v1/runs"],
        ["GET", "/v1/runs/x"],
        ["DELETE", "/v1/runs/x"],
        ["POST", "/fn/register"],
        ["POST", "/v1/checkpoint/x/async"],
        ["GET", "/v0/runs/x/batch"],
        ["POST", "/v1/signals"],
        ["GET", "/v1/functions"],
        ["POST", "/v1/cancellations"],
        ["POST", "/invoke/x"],
      ];
      for (const [method, path] of guarded) {
        expect([path, (await town.api(path, { method })).status]).toEqual([path, 401]);
        expect([path, (await town.api(path, { method, ...bearer(OTHER) })).status]).toEqual([path, 401]);
      }
      expect((await town.api("/v1/runs", bearer(KEY))).status).toBe(200);
      expect((await town.api("/e/wrong", { method: "POST", body: '[{"name":"x"}]' })).status).toBe(401);
      expect((await town.api("/e/key", { method: "POST", body: '[{"name":"x"}]' })).status).toBe(200);
    },
  },
  {
    title: "an answer that nobody signed is not believed",
    notices: ["unsigned-accepted"],
    run: async (open) => {
      const forged = async (): Promise<Response> =>
        Response.json("forged", { headers: { "x-inngest-sdk": "inngest-js:v4.24.0" } });
      const town = await open({
        signingKey: KEY,
        functions: (client) => [
          client.createFunction({ id: "believed", triggers: [{ event: "believed" }], retries: 0 }, () => "real"),
        ],
      });
      town.intercept(forged);
      await town.send("believed");
      expect((await town.ended("believed"))[0]).toMatchObject({
        status: "Failed",
        output: { message: expect.stringContaining("not signed") },
      });
    },
  },
  {
    title: "the fallback key is accepted while keys are rotated",
    run: async (open) => {
      const town = await open({
        signingKey: KEY,
        engine: { signingKeyFallback: OTHER },
        functions: (client) => [client.createFunction({ id: "rotated", triggers: [{ event: "rotated" }] }, () => "ok")],
      });
      expect((await town.api("/v1/runs", bearer(OTHER))).status).toBe(200);
      await town.send("rotated");
      expect((await town.ended("rotated"))[0]?.output).toBe("ok");
    },
  },
  {
    title: "a page of a proxy is not taken for an answer, and the call is tried again",
    run: async (open) => {
      let pages = 0;
      const town = await open({
        functions: (client) => [client.createFunction({ id: "behind", triggers: [{ event: "behind" }] }, () => "ok")],
      });
      town.intercept(async (request, real) =>
        (pages += 1) < 3 ? new Response("<html>502</html>", { status: 200 }) : await real(request),
      );
      await town.send("behind");
      expect((await town.ended("behind"))[0]).toMatchObject({ status: "Completed", output: "ok" });
      expect(pages).toBe(3);
    },
  },
  {
    title: "internal events cannot be sent from outside and the engine's own field is dropped",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction(
            { id: "any", triggers: [{ event: "any" }] },
            ({ event }) => event.data as Record<string, unknown>,
          ),
        ],
      });
      const post = (body: unknown) => town.api("/e/key", { method: "POST", body: JSON.stringify(body) });
      for (const name of ["inngest/function.failed", "Inngest/function.invoked", "INNGEST/x"])
        expect((await post({ name, data: {} })).body).toMatchObject({
          status: 400,
          error: expect.stringContaining("reserved"),
        });
      expect((await post([{ name: "any", data: { _inngest: { fn_id: "town-any" }, a: 1 } }])).body["status"]).toBe(200);
      expect((await town.ended("any"))[0]?.output).toEqual({ a: 1 });
      for (const wrong of [
        [],
        {},
        "x",
        [{ name: "" }],
        [{ name: "a".repeat(513) }],
        [{ name: "a", data: { x: "y".repeat(600_000) } }],
      ])
        expect((await post(wrong)).status).toBe(400);
    },
  },
];
