import { describe, expect, test } from "vitest";
import { aTown } from "../testing/a-town.ts";
import { outputs } from "../testing/outputs.ts";

const batch = (town: Awaited<ReturnType<typeof aTown>>, events: object[]) =>
  town.api("/e/key", { method: "POST", body: JSON.stringify(events) });

describe("one event", () => {
  test("starts a function once, however many of its triggers it meets, and every function that has one", async () => {
    const town = await aTown({
      functions: (client) => [
        client.createFunction(
          {
            id: "both",
            triggers: [
              { event: "payment/done" },
              { event: "payment/*" },
              { event: "payment/done", if: "event.data.amount > 0" },
            ],
          },
          () => "both",
        ),
        client.createFunction(
          {
            id: "one",
            triggers: [
              { event: "payment/done", if: "event.data.amount > 100" },
              { event: "payment/done", if: "event.data.amount > 0" },
            ],
          },
          () => "one",
        ),
        client.createFunction(
          { id: "none", triggers: [{ event: "payment/done", if: "event.data.amount > 100" }] },
          () => "none",
        ),
      ],
    });
    await town.send("payment/done", { amount: 50 });
    await town.ended("both");
    await town.ended("one");
    expect(outputs(await town.runs())).toEqual(["both", "one"]);
  });

  test("that comes twice in one request, or again in another, counts once for each function by its author's id", async () => {
    const town = await aTown({
      functions: (client) =>
        ["a", "b"].map((id) =>
          client.createFunction({ id, triggers: [{ event: "sent" }] }, ({ event }) => event.data["n"] as number),
        ),
    });
    await batch(town, [
      { name: "sent", id: "row-1", data: { n: 1 } },
      { name: "sent", id: "row-1", data: { n: 2 } },
      { name: "sent", id: "row-2", data: { n: 3 } },
    ]);
    await Promise.all([1, 2, 3].map((n) => batch(town, [{ name: "sent", id: "row-1", data: { n: 10 + n } }])));
    expect([outputs(await town.ended("a", 2)), outputs(await town.ended("b", 2))]).toEqual([
      [1, 3],
      [1, 3],
    ]);
    expect(await town.sql("select 1 from runs")).toHaveLength(4);
  });

  test("that is stored has its run, and one whose run cannot be made is not stored", async () => {
    const town = await aTown({
      functions: (client) => [client.createFunction({ id: "f", triggers: [{ event: "sent" }] }, () => 1)],
    });
    await town.sql("alter table runs add constraint none_today check (event_name <> 'sent')");
    expect((await batch(town, [{ name: "other" }, { name: "sent" }])).status).toBe(500);
    expect(await town.sql("select 1 from events")).toEqual([]);
    await town.sql("alter table runs drop constraint none_today");
    expect((await batch(town, [{ name: "other" }, { name: "sent" }])).status).toBe(200);
    await town.ended("f");
  });
});
