// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { refused } from "../../../../testing/frame.tsx";
import { messagesOf } from "../../../../testing/messages.ts";
import { router } from "../../../../testing/router.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { ColumnsMenu } from "./columns-menu.tsx";
import { ExportDialog } from "./export-dialog.tsx";

const words = messagesOf("it").export;
type Asked = Outputs["exports"]["list"][number];
const asked = (changes: Partial<Asked> = {}): Asked =>
  ({
    id: "e1",
    name: "pratiche.xlsx",
    state: "ready",
    rows: 25_000,
    rowsDone: 25_000,
    size: 2_400_000,
    createdAt: "2026-11-26T07:00:00Z",
    expiresAt: "2026-11-28T07:00:00Z",
    ...changes,
  }) as Asked;
const open = (rows: number, isLong = false, more = {}, ids?: string[]) =>
  alive(<ExportDialog parameters={{ chi: "me", testo: "rossi" }} {...(ids && { ids })} onClose={() => undefined} />, {
    procedures: { "exports.count": () => ({ rows, isLong }), "exports.list": () => [], ...more },
  });
const link = () => new URL(screen.getByRole("link", { name: words.download }).getAttribute("href") ?? "", "https://x");

describe("a file of the queue", () => {
  test.each([
    [1, "1 pratica: quella che vedi con questi filtri"],
    [12, "12 pratiche: tutte quelle che rientrano in questi filtri"],
    [0, "Nessuna pratica con questi filtri"],
  ])("of %d says how many before it is made", async (rows, told) => {
    open(rows);
    expect(await screen.findByText(told)).toBeTruthy();
  });

  test("is downloaded as what is chosen, narrowed as the queue is, in the language of the screen", async () => {
    const { user } = open(12);
    await screen.findByText(/^12 pratiche/);
    const formatOf = () => [link().pathname, link().searchParams.get("formato") ?? link().searchParams.get("format")];
    const before = formatOf();
    expect(link().search).toContain("rossi");
    await user.click(screen.getByRole("radio", { name: new RegExp(`^${words.formats.csv.name.slice(0, 5)}`) }));
    expect(formatOf()).not.toEqual(before);
  });

  test("of the selected ones says so", async () => {
    open(2, false, {}, ["a1", "a2"]);
    expect(await screen.findByText("2 pratiche selezionate")).toBeTruthy();
    expect(askedOf("exports.count")).toMatchObject([{ ids: ["a1", "a2"] }]);
  });

  test("that is long is prepared in the background, and asked for once", async () => {
    const { user } = open(25_000, true, { "exports.ask": () => ({ id: "e1" }) });
    await user.click(await screen.findByRole("button", { name: words.prepare }));
    await waitFor(() => expect(saidDone()).toEqual([words.asked]));
    expect(askedOf("exports.ask")).toMatchObject([
      { filter: { assignee: "me", query: "rossi" }, format: "xlsx", locale: "it" },
    ]);
    expect(screen.queryByRole("link", { name: words.download })).toBeNull();
  });

  test("beyond three at a time is refused in a sentence", async () => {
    const { user } = open(25_000, true, {
      "exports.ask": () => {
        throw refused("too_many_requests");
      },
    });
    await user.click(await screen.findByRole("button", { name: words.prepare }));
    expect((await screen.findByRole("alert")).textContent).toBe(messagesOf("it").refusal.too_many_requests);
    expect(saidDone()).toEqual([]);
  });
});

describe("the files one asked for", () => {
  const list = (one: Asked, more = {}) => open(1, false, { "exports.list": () => [one], ...more });

  test("ready: fetched, with its size and until when", async () => {
    list(asked());
    const mine = within(await screen.findByRole("region", { name: words.mine }));
    expect(mine.getByRole("link", { name: words.download }).getAttribute("href")).toBe("/api/esportazioni/e1");
    expect(mine.getByText(/2,4 MB/).textContent).toContain("disponibile fino al");
  });

  test("under way: how far, and a way to stop it", async () => {
    const { user } = list(asked({ state: "running", rowsDone: 5_000, size: null }), { "exports.cancel": () => ({}) });
    const mine = within(await screen.findByRole("region", { name: words.mine }));
    expect(mine.getByRole("progressbar", { name: "Avanzamento di pratiche.xlsx" }).getAttribute("value")).toBe("5000");
    await user.click(mine.getByRole("button", { name: words.cancel }));
    await waitFor(() => expect(askedOf("exports.cancel")).toEqual([{ id: "e1" }]));
  });

  test.each(["failed", "cancelled", "expired"] as const)("%s: said so, with nothing to fetch", async (state) => {
    list(asked({ state, size: null }));
    const mine = within(await screen.findByRole("region", { name: words.mine }));
    expect(mine.getByText(words.state[state])).toBeTruthy();
    expect(mine.queryByRole("link")).toBeNull();
    expect(mine.queryByRole("button")).toBeNull();
  });
});

describe("the columns of the queue", () => {
  const menu = async (chosen: Parameters<typeof ColumnsMenu>[0]["chosen"], keep = () => ({})) => {
    const queue = alive(<ColumnsMenu chosen={chosen} />, { procedures: { "queue.keepDesk": keep } });
    await queue.user.click(screen.getByRole("button", { name: "Colonne" }));
    return queue;
  };

  test("are kept in their own order whatever was ticked last", async () => {
    const { user } = await menu(["status", "received"]);
    await user.click(screen.getByRole("checkbox", { name: "Richiedente" }));
    await waitFor(() => expect(askedOf("queue.keepDesk")).toEqual([{ columns: ["applicant", "status", "received"] }]));
    await waitFor(() => expect(router.refresh).toHaveBeenCalled());
  });

  test("are never none: the last one stays", async () => {
    await menu(["status"]);
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Stato" }).disabled).toBe(true);
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Richiedente" }).disabled).toBe(false);
  });

  test("that could not be kept are as before", async () => {
    const { user } = await menu(["status", "received"], () => {
      throw refused("not_allowed");
    });
    await user.click(screen.getByRole("checkbox", { name: "Richiedente" }));
    await waitFor(() => expect(router.refresh).toHaveBeenCalled());
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Richiedente" }).checked).toBe(false),
    );
  });
});
