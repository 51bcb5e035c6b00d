// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { inAll, queued } from "../../../../testing/examples.ts";
import { refused } from "../../../../testing/frame.tsx";
import { router } from "../../../../testing/router.ts";
import type { KeptView } from "./kept-view.ts";
import { KeysHelp } from "./keys-help.tsx";
import { QueueDesk } from "./queue-desk.tsx";
import { QueueFilterForm } from "./queue-filter-form.tsx";
import type { QueueParameters } from "./queue-filters.ts";
import { QueueViews } from "./queue-views.tsx";
import { keptWalk, placeIn, readWalk } from "./walk/walk.ts";

const items = [
  queued(),
  queued({ id: "a2", title: inAll("Nido"), applicant: { name: "Gino Bianchi", fiscalCode: null } }),
];
const quiet = { "queue.news": () => ({ arrived: 0, rows: [] }), "exports.list": () => [] };
const desk = (canWork = true, isFirstPage = true, nextCursor: string | null = null) => (
  <QueueDesk
    items={items}
    filter={{}}
    sort="newest"
    parameters={{}}
    shownAt="2026-11-26T08:00:00Z"
    isFirstPage={isFirstPage}
    nextCursor={nextCursor}
    columns={["applicant", "status"]}
    myId="me"
    canWork={canWork}
    colleagues={[]}
  >
    <p>Niente</p>
  </QueueDesk>
);
const focused = () => document.activeElement?.getAttribute("data-row-link") ?? null;

beforeEach(() => localStorage.clear());

describe("the queue by keyboard", () => {
  test("j and k walk the rows and stop at the ends", async () => {
    const { user } = alive(desk(), { procedures: quiet });
    const places: (string | null)[] = [];
    for (const key of ["j", "j", "j", "k", "k"]) {
      await user.keyboard(key);
      places.push(focused());
    }
    expect(places).toEqual(["a1", "a2", "a2", "a1", "a1"]);
  });

  test("x chooses the row in focus, Escape lets all go", async () => {
    const { user } = alive(desk(), { procedures: quiet });
    await user.keyboard("jx");
    expect(screen.getByText("1 selezionata")).toBeTruthy();
    await user.keyboard("jx");
    expect(screen.getByText("2 selezionate")).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(screen.queryByText(/selezionat[ae]$/)).toBeNull();
  });

  test("b opens what can be done with the chosen ones, and nothing while none is", async () => {
    const { user } = alive(desk(), {
      procedures: {
        ...quiet,
        "bulk.plan": () => ({ total: 1, ready: 1, refused: [], documents: [] }),
        "bulk.list": () => [],
      },
    });
    await user.keyboard("b");
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.keyboard("jxb");
    expect(within(screen.getByRole("dialog")).getByRole("heading").textContent).toBe("Agisci su più pratiche");
  });

  test("the list is kept for whoever opens an application from it, with its filters", () => {
    alive(desk(), { procedures: quiet });
    expect(placeIn(readWalk(keptWalk()), "a1")).toEqual({
      address: "/pratiche",
      position: 1,
      count: 2,
      isMore: false,
      previous: null,
      next: "a2",
    });
  });

  test("with where it goes on, when there is more of it than a page", () => {
    alive(desk(true, true, "c2"), { procedures: quiet });
    expect(readWalk(keptWalk())).toEqual({ address: "/pratiche", pages: [{ ids: ["a1", "a2"] }], nextCursor: "c2" });
  });

  test("t takes charge of the row in focus, says so, and of nothing when no row is", async () => {
    const { user } = alive(desk(), { procedures: { ...quiet, "applications.takeCharge": () => ({}) } });
    await user.keyboard("t");
    expect(askedOf("applications.takeCharge")).toEqual([]);
    await user.keyboard("jjt");
    await waitFor(() => expect(saidDone()).toEqual(["Fatto: Prendi in carico"]));
    expect(askedOf("applications.takeCharge")).toEqual([{ id: "a2" }]);
  });

  test("who may only read takes nothing", async () => {
    const { user } = alive(desk(false), { procedures: quiet });
    await user.keyboard("jt");
    expect(askedOf("applications.takeCharge")).toEqual([]);
  });

  test("somebody was quicker: it is said above the list", async () => {
    const { user } = alive(desk(), {
      procedures: {
        ...quiet,
        "applications.takeCharge": () => {
          throw refused("changed_meanwhile");
        },
      },
    });
    await user.keyboard("jt");
    expect(await screen.findByRole("alert")).toBeTruthy();
  });

  test.each([
    [true, "refresh", []],
    [false, "push", ["/pratiche"]],
  ] as const)("r renews the list (first page: %s) by %s", async (isFirst, told, argument) => {
    const { user } = alive(desk(true, isFirst), { procedures: quiet });
    await user.keyboard("r");
    await waitFor(() => expect(router[told].mock.calls).toEqual([[...argument]]));
  });

  test("with the keys switched off letters do nothing", async () => {
    localStorage.setItem("sportello-staff.keys", "off");
    const { user } = alive(desk(), { procedures: quiet });
    await user.keyboard("jx");
    expect(focused()).toBeNull();
    expect(screen.queryByText("1 selezionata")).toBeNull();
  });

  test("? shows the list of keys, where they are switched off for good", async () => {
    const { user } = alive(<KeysHelp of="queue" />);
    await user.keyboard("?");
    const box = within(screen.getByRole("dialog")).getByRole<HTMLInputElement>("checkbox", {
      name: "Scorciatoie attive",
    });
    expect(box.checked).toBe(true);
    expect(document.getElementById(box.getAttribute("aria-describedby") ?? "")?.textContent).toContain(
      "le lettere da sole non fanno nulla",
    );
    await user.click(box);
    expect(localStorage.getItem("sportello-staff.keys")).toBe("off");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.keyboard("?");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("news of the queue", () => {
  test.each([
    [1, "1 nuova pratica: mostrala"],
    [7, "7 nuove pratiche: mostrale"],
    [100, "100 o più nuove pratiche: mostrale"],
  ])("%d arrived: the list keeps still until asked: %s", async (arrived, words) => {
    const { user } = alive(desk(), { procedures: { ...quiet, "queue.news": () => ({ arrived, rows: [] }) } });
    await user.click(await screen.findByRole("button", { name: words }));
    await waitFor(() => expect(router.refresh).toHaveBeenCalledTimes(1));
  });

  test("a row that moved meanwhile is shown as it is, in its place", async () => {
    alive(desk(), {
      procedures: {
        ...quiet,
        "queue.news": () => ({ arrived: 0, rows: [{ ...items[0], status: "accepted", fits: false }] }),
      },
    });
    expect(await screen.findByText("Nel frattempo è cambiata: non rientra più in questa vista")).toBeTruthy();
    expect(screen.getAllByRole("row")[1]?.textContent).toContain("Permesso ZTL");
  });
});

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
