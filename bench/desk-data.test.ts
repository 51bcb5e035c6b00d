import { describe, expect, test } from "vitest";
import { benchId, hostOf, sessionOf } from "./desk-data.ts";

describe("the ids of the measured municipalities", () => {
  const all = [1, 2, 8].flatMap((kind) =>
    [1, 7, 400].flatMap((tenant) => [0, 1, 65_536].map((n) => benchId(kind, tenant, n))),
  );

  test("are uuids of the seventh version, each its own", () => {
    for (const id of all) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(all).size).toBe(all.length);
  });

  test("grow with the number of what they name, as those of time do", () => {
    const grown = [0, 1, 15, 16, 255, 256, 1_000_000].map((n) => benchId(8, 3, n));
    expect(grown).toEqual(grown.toSorted());
  });

  test("of two municipalities differ at their end, where an index by their first letters does not see it", () => {
    const [one, other] = [benchId(1, 1, 1), benchId(1, 2, 2)];
    expect(one.slice(0, 23)).toBe(other.slice(0, 23));
    expect(one.slice(23)).not.toBe(other.slice(23));
  });
});

test("each municipality answers at its own address and has a session of its own", () => {
  const tenants = Array.from({ length: 400 }, (_, n) => n + 1);
  expect(new Set(tenants.map(hostOf)).size).toBe(400);
  expect(new Set(tenants.map(sessionOf)).size).toBe(400);
  expect(hostOf(12)).toMatch(/^[a-z0-9-]+\.localhost$/);
});
