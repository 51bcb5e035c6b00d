// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { inAll } from "../../../../testing/examples.ts";
import { refused } from "../../../../testing/frame.tsx";
import { router } from "../../../../testing/router.ts";
import type { KeptView } from "./kept-view.ts";
import { QueueFilterForm } from "./queue-filter-form.tsx";
import type { QueueParameters } from "./queue-filters.ts";
import { QueueViews } from "./queue-views.tsx";

beforeEach(() => localStorage.clear());

describe("the filters", () => {
  const counts = { byStatus: [], open: 9, mine: 2, unassigned: 3, overdue: 1 };
  const form = (parameters: QueueParameters = {}) => (
    <QueueFilterForm
      parameters={parameters}
      counts={counts}
      services={[{ id: "0197a000-0000-7000-8000-000000000002", title: inAll("Nido") }]}
      offices={[]}
      colleagues={[
        { id: "me", name: "Io" },
        { id: "x", name: "Gino Bianchi" },
      ]}
      myId="me"
    />
  );

  test("Enter in the search asks; the whole queue stays the view", async () => {
    const { user } = alive(form());
    await user.type(screen.getByRole("searchbox", { name: "Cerca" }), "rossi{Enter}");
    await waitFor(() => expect(router.push).toHaveBeenCalledTimes(1));
    expect(Object.fromEntries(new URL(String(router.push.mock.calls[0]?.[0]), "https://x").searchParams)).toEqual({
      testo: "rossi",
      vista: "tutte",
    });
  });

  test("a choice asks at once", async () => {
    const { user } = alive(form());
    await user.selectOptions(screen.getByLabelText("Servizio"), "Nido");
    await waitFor(() =>
      expect(String(router.push.mock.calls[0]?.[0])).toContain("servizio=0197a000-0000-7000-8000-000000000002"),
    );
  });

  test("one's own name is not among the colleagues: there is a word for it", () => {
    alive(form());
    const names = within(screen.getByLabelText("Assegnata a"))
      .getAllByRole("option")
      .map(({ textContent }) => textContent);
    expect(names).toEqual(["Chiunque", "Te", "Da assegnare", "Gino Bianchi"]);
  });

  test.each([
    [{}, "Altri filtri"],
    [{ protocollo: "in-attesa" }, "Altri filtri (1 attivo)"],
    [{ protocollo: "in-attesa", dal: "2026-01-01" }, "Altri filtri (2 attivi)"],
    [{ chi: "me" }, "Altri filtri"],
  ] as const)("%o: %s", (parameters, words) => {
    alive(form(parameters));
    expect(screen.getByText(words)).toBeTruthy();
  });
});

describe("the views", () => {
  const mine: KeptView = {
    id: "0197a000-0000-7000-8000-0000000000b1",
    name: "Nidi <b>",
    filter: { query: "nido" },
    sort: "newest",
    officeId: null,
    isMine: true,
    mayChange: true,
  };
  const counts = { byStatus: [], open: 9, mine: 2, unassigned: 3, overdue: 1 };
  const views = (parameters: QueueParameters, kept: KeptView[] = [], canWork = true) => (
    <QueueViews
      parameters={parameters}
      counts={counts}
      views={kept}
      offices={[{ id: "o1", name: inAll("Anagrafe") }]}
      defaultViewId={null}
      canWork={canWork}
    />
  );

  test("say how much is open in each; who only reads has no own ones", () => {
    const { unmount } = alive(views({}));
    expect(screen.getAllByRole("link").map(({ textContent }) => textContent)).toEqual([
      "Tutte9",
      "Mie2",
      "Da assegnare3",
      "Scadute1",
    ]);
    unmount();
    alive(views({}, [], false));
    expect(screen.getAllByRole("link").map(({ textContent }) => textContent)).toEqual([
      "Tutte9",
      "Da assegnare3",
      "Scadute1",
    ]);
  });

  test("a filter can be kept under a name, for the whole office", async () => {
    const { user } = alive(views({ testo: "rossi" }), { procedures: { "queue.saveView": () => ({ id: "v9" }) } });
    await user.click(screen.getByRole("button", { name: "Salva come vista" }));
    const dialog = within(screen.getByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Salva" }));
    expect(dialog.getByRole("textbox", { name: "Nome" }).getAttribute("aria-invalid")).toBe("true");
    expect(askedOf("queue.saveView")).toEqual([]);
    await user.type(dialog.getByRole("textbox", { name: "Nome" }), " Rossi ");
    await user.selectOptions(dialog.getByLabelText("Chi la vede"), "Tutto l'ufficio: Anagrafe");
    await user.click(dialog.getByRole("button", { name: "Salva" }));
    await waitFor(() => expect(saidDone()).toEqual(["Vista salvata: Rossi"]));
    expect(askedOf("queue.saveView")[0]).toMatchObject({
      name: "Rossi",
      officeId: "o1",
      question: { filter: { query: "rossi" } },
    });
  });

  test("a thirty-first view is refused in a sentence, and what was typed stays", async () => {
    const { user } = alive(views({ testo: "rossi" }), {
      procedures: {
        "queue.saveView": () => {
          throw refused("too_many_views", { max: 30 });
        },
      },
    });
    await user.click(screen.getByRole("button", { name: "Salva come vista" }));
    const dialog = within(screen.getByRole("dialog"));
    await user.type(dialog.getByRole("textbox", { name: "Nome" }), "Rossi");
    await user.click(dialog.getByRole("button", { name: "Salva" }));
    expect((await dialog.findByRole("alert")).textContent).toBe("Hai già troppe viste: eliminane una.");
    expect(dialog.getByRole<HTMLInputElement>("textbox", { name: "Nome" }).value).toBe("Rossi");
  });

  test("a view is deleted only when asked twice", async () => {
    const { user } = alive(views({ vista: mine.id, testo: "nido" }, [mine]), {
      procedures: { "queue.viewCounts": () => ({ [mine.id]: 4 }), "queue.deleteView": () => ({ id: mine.id }) },
    });
    await user.click(screen.getByRole("button", { name: "Modifica la vista" }));
    await user.click(screen.getByRole("button", { name: "Elimina la vista" }));
    expect(askedOf("queue.deleteView")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Sì, elimina" }));
    await waitFor(() => expect(router.replace.mock.calls).toEqual([["/pratiche?vista=tutte"]]));
  });

  test("its name is text, and what is in it is counted", async () => {
    alive(views({ vista: mine.id, testo: "nido" }, [mine]), {
      procedures: { "queue.viewCounts": () => ({ [mine.id]: 4 }) },
    });
    expect(await screen.findByText("4")).toBeTruthy();
    expect(screen.getByRole("link", { current: "page" }).textContent).toBe("Nidi <b>4");
  });
});
