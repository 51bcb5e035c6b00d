// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive } from "../../../../testing/alive.tsx";
import { inAll } from "../../../../testing/examples.ts";
import { messagesOf } from "../../../../testing/messages.ts";
import { router } from "../../../../testing/router.ts";
import { QueueFilterForm } from "./queue-filter-form.tsx";
import { type QueueParameters, queueQuestion, readQueueParameters } from "./queue-filters.ts";

const words = messagesOf("it").queue;
const [nido, anagrafe, scuola, gino] = [2, 3, 4, 5].map((n) => `0197a000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
];
const counts = { byStatus: [{ status: "submitted" as const, count: 7 }], open: 9, mine: 2, unassigned: 3, overdue: 1 };
const form = (
  parameters: QueueParameters = {},
  offices = [
    { id: anagrafe, name: inAll("Anagrafe") },
    { id: scuola, name: inAll("Scuola") },
  ],
) =>
  alive(
    <QueueFilterForm
      parameters={parameters}
      counts={counts}
      services={[{ id: nido, title: inAll("Nido") }]}
      offices={offices}
      colleagues={[{ id: gino, name: "Gino Bianchi" }]}
      myId="me"
    />,
  );
const told = (): Record<string, string> =>
  Object.fromEntries(new URL(String(router.push.mock.calls.at(-1)?.[0]), "https://x").searchParams);
const asked = () => waitFor(() => expect(router.push).toHaveBeenCalledTimes(1));

describe("a choice asks at once for", () => {
  test.each([
    [words.status, "Acquisita", { stato: "submitted" }],
    [words.status, "Da prendere in carico (tutte)", { stato: "to_take" }],
    [words.service, "Nido", { servizio: nido }],
    [words.turn, words.turns.cittadino, { turno: "cittadino" }],
    [words.turn, words.turns.scadute, { turno: "scadute" }],
    [words.assignee, words.you, { chi: "me" }],
    [words.assignee, words.unassigned, { chi: "nessuno" }],
    [words.assignee, "Gino Bianchi", { chi: gino }],
    [words.office, "Scuola", { ufficio: scuola }],
    [words.registration, words.registrations["non-riuscite"], { protocollo: "non-riuscite" }],
    [words.payment, words.payments["da-pagare"], { pagamento: "da-pagare" }],
  ])("%s: %s", async (field, choice, filter) => {
    const { user } = form();
    const select = screen.getByLabelText<HTMLSelectElement>(field);
    const option = [...select.options].find(({ text }) => text === choice || text.startsWith(`${choice} `));
    expect(option, [...select.options].map(({ text }) => text).join(", ")).toBeDefined();
    await user.selectOptions(select, option?.value ?? "");
    await asked();
    expect(told()).toMatchObject(filter);
    // What the address says is understood again, and narrows.
    expect(Object.keys(queueQuestion(readQueueParameters(told())).filter).length).toBe(1);
  });

  test.each([
    [words.receivedFrom, "dal"],
    [words.receivedTo, "al"],
    [words.dueFrom, "scadedal"],
    [words.dueTo, "scadeal"],
  ])("%s, once the day is whole and the field is left", async (field, name) => {
    form();
    const day = screen.getByLabelText(field);
    fireEvent.change(day, { target: { value: "2026-11-02" } });
    expect(router.push).not.toHaveBeenCalled();
    fireEvent.blur(day);
    await asked();
    expect(told()).toMatchObject({ [name]: "2026-11-02" });
  });
});

describe("what was asked before", () => {
  const before: QueueParameters = {
    testo: "rossi",
    servizio: nido,
    chi: gino,
    dal: "2026-11-01",
    al: "2026-11-30",
    ordine: "scadenza",
    vista: "tutte",
  };

  test("stands in the fields", () => {
    form(before);
    expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("rossi");
    expect(screen.getByLabelText<HTMLSelectElement>(words.service).value).toBe(nido);
    expect(screen.getByLabelText<HTMLSelectElement>(words.assignee).value).toBe(gino);
    expect(screen.getByLabelText<HTMLInputElement>(words.receivedFrom).value).toBe("2026-11-01");
  });

  test("stays when something is added, the order too; the page begins anew", async () => {
    const { user } = form({ ...before, da: "c2.c3" });
    await user.selectOptions(screen.getByLabelText(words.turn), words.turns.ufficio);
    await asked();
    expect(told()).toEqual({ ...before, turno: "ufficio" });
  });

  test("goes one by one when its field is emptied", async () => {
    const { user } = form(before);
    await user.selectOptions(screen.getByLabelText(words.service), words.anyService);
    await asked();
    const { servizio: _gone, ...rest } = before;
    expect(told()).toEqual(rest);
  });

  test("goes as a whole by one link, which is there only when there is something to let go", () => {
    const { unmount } = form(before);
    expect(screen.getByRole("link", { name: words.clear }).getAttribute("href")).toBe("/pratiche?vista=tutte");
    unmount();
    form({ vista: "tutte", ordine: "vecchie" });
    expect(screen.queryByRole("link", { name: words.clear })).toBeNull();
  });

  test("a stretch of days cannot end before it begins", () => {
    form(before);
    expect(screen.getByLabelText<HTMLInputElement>(words.receivedTo).min).toBe("2026-11-01");
    expect(screen.getByLabelText<HTMLInputElement>(words.receivedFrom).max).toBe("2026-11-30");
  });
});

describe("the form", () => {
  test("works by itself, without a script: every field has its name, and the address is the queue's", () => {
    form({ ordine: "scadenza" });
    const search = screen.getByRole<HTMLFormElement>("search");
    expect(search.getAttribute("action")).toBe("/pratiche");
    const names = [...search.querySelectorAll("[name]")].map((field) => field.getAttribute("name"));
    expect(new Set(names)).toEqual(
      new Set([
        "vista",
        "ordine",
        "testo",
        "stato",
        "servizio",
        "turno",
        "chi",
        "ufficio",
        "protocollo",
        "pagamento",
        "dal",
        "al",
        "scadedal",
        "scadeal",
      ]),
    );
  });

  test("who has one office is not asked which", () => {
    form({}, [{ id: anagrafe, name: inAll("Anagrafe") }]);
    expect(screen.queryByLabelText(words.office)).toBeNull();
  });

  test("says how many are in a status, where some are", () => {
    form();
    expect(
      [...screen.getByLabelText<HTMLSelectElement>(words.status).options].some(({ text }) => text.includes("7")),
    ).toBe(true);
  });

  test("a hundred letters at most are searched", () => {
    form();
    expect(screen.getByRole<HTMLInputElement>("searchbox").maxLength).toBe(100);
  });
});
