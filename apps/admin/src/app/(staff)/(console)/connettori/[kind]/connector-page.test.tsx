import { describe, expect, test } from "vitest";
import { Sent } from "../../../../../testing/request.ts";
import { shown } from "../../../../../testing/shown.tsx";
import { optionField } from "./option-fields.testing.ts";
import ConnectorPage from "./page.tsx";

const connector = {
  kind: "protocol",
  vendor: "uno",
  changedAt: null,
  vendors: [{ name: "uno", title: "Prodotto Uno", fields: [optionField()] }],
};

describe("the page of one outside system", () => {
  const page = (
    kind: string,
    permissions: string[] = ["connectors.write", "registrations.read"],
    counts: object[] = [],
  ) =>
    shown(<ConnectorPage params={Promise.resolve({ kind })} searchParams={Promise.resolve({})} />, {
      me: { permissions },
      procedures: { "connectors.find": () => ({ ...connector, kind }), "registrations.list": () => ({ counts }) },
    });

  test("says how many documents stand still and may be tried again", async () => {
    const { links, text } = await page("protocol", undefined, [
      { state: "refused", count: 2 },
      { state: "failed", count: 3 },
      { state: "registered", count: 90 },
    ]);
    expect(text).toContain("Ci sono 5 documenti fermi");
    expect(links["Vedi le registrazioni"]).toBe("/registrazioni");
  });

  test.each([
    ["notices", undefined],
    ["protocol", ["connectors.write"]],
  ])("of %s with %o says nothing of documents", async (kind, permissions) => {
    expect((await page(kind, permissions, [{ state: "refused", count: 2 }])).text).not.toContain("documenti fermi");
  });

  test("is for who may write, of kinds there are", async () => {
    await expect(page("protocol", ["registrations.read"])).rejects.toThrow(Sent);
    await expect(page("__proto__")).rejects.toThrow(new Sent("not found"));
  });
});
