import { queueColumns, type QueueColumn } from "@sportello/api/queue/columns";
import { statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { inAll, queued } from "../../../../testing/examples.ts";
import { messagesOf } from "../../../../testing/messages.ts";
import { shown } from "../../../../testing/shown.tsx";
import type { QueueItem } from "../../../../trpc/outputs.ts";
import { QueueEmpty } from "./queue-empty.tsx";
import { QueueTable } from "./queue-table.tsx";
import { SelectionBar } from "./selection-bar.tsx";

type Changes = Partial<QueueItem> & { readonly fits?: boolean };
const nothing = () => undefined;
const table = (items: readonly Changes[] = [{}], changes: Partial<Parameters<typeof QueueTable>[0]> = {}) => (
  <QueueTable
    items={items.map((item, index) => ({ ...queued({ id: `a${index}`, ...item }), fits: item.fits ?? true }))}
    columns={queueColumns}
    sort="newest"
    parameters={{}}
    myId="me"
    chosen={new Set()}
    onChoose={nothing}
    {...changes}
  />
);
/** What one column says of an application. */
const says = async (column: QueueColumn, item: Changes, locale: (typeof locales)[number] = "it") =>
  (await shown(table([item], { columns: [column] }), { locale }))
    .getAllByRole("cell")
    .at(-1)
    ?.textContent?.replace(/^[^:]*? (?=$)/, "");

describe("a row of the queue", () => {
  test("is one link, called by the service and the code", async () => {
    const { getAllByRole } = await shown(table());
    const [link] = getAllByRole("link", { name: /Permesso ZTL/ });
    expect(link?.textContent).toBe("Permesso ZTLAN0000000000000");
    expect(link?.getAttribute("href")).toBe("/pratiche/a0");
  });

  test("is chosen by a box that says whose application it is", async () => {
    expect((await shown(table())).getByRole("checkbox", { name: "Seleziona Permesso ZTL, Maria Rossi" })).toBeTruthy();
  });

  test.each([
    ["applicant", {}, "Maria RossiRSSMRA80A41H501U"],
    ["applicant", { applicant: { name: "Ospite Verdi", fiscalCode: null } }, "Ospite VerdiNon identificato"],
    ["assignee", { assignee: null }, "Assegnata a Nessuno"],
    ["assignee", { assignee: { id: "me", name: "Io Stesso" } }, "Assegnata a Te"],
    ["assignee", { assignee: { id: "x", name: "Gino Bianchi" } }, "Assegnata a Gino Bianchi"],
    ["received", {}, "Ricevuta 25 ott"],
    ["received", { submittedAt: null }, "Ricevuta —"],
    ["moved", {}, "Ultimo movimento 3 ore fa"],
    ["registration", {}, "Protocollo 2026/0001234"],
    ["registration", { registrationNumber: null, isRegistrationPending: true }, "Protocollo in registrazione"],
    ["registration", { registrationNumber: null }, "Protocollo —"],
    ["office", {}, "Ufficio Anagrafe"],
    ["language", { locale: "de" }, "Lingua DE"],
    ["turn", { status: "in_charge" }, "Ufficio"],
    ["turn", { status: "awaiting_integration" }, "Cittadino"],
    ["turn", { status: "accepted" }, "—"],
    ["due", { dueOn: null }, "—"],
  ] as const)("%s of %o is told: %s", async (column, item, words) => {
    expect(await says(column, item)).toBe(words);
  });

  test.each(statuses)("%s is told in words in every language", async (status) => {
    for (const locale of locales)
      expect(await says("status", { status }, locale)).toBe(messagesOf(locale).status[status]);
  });

  test.each([
    ["2026-11-20", "in_charge", "md:border-l-bad-strong"],
    ["2026-11-26", "in_charge", "md:border-l-warn"],
    ["2026-11-30", "in_charge", "md:border-l-warn"],
    ["2026-12-24", "in_charge", "md:border-l-transparent"],
    ["2026-11-20", "awaiting_integration", "md:border-l-transparent"],
    ["2026-11-20", "accepted", "md:border-l-transparent"],
    [null, "in_charge", "md:border-l-transparent"],
  ] as const)("due on %s and %s has the edge %s", async (dueOn, status, edge) => {
    expect((await shown(table([{ dueOn, status }]))).getAllByRole("cell")[0]?.className).toContain(edge);
  });

  test("that the filter no longer shows says why it is still there", async () => {
    expect((await shown(table([{ fits: false }]))).text).toContain(
      "Nel frattempo è cambiata: non rientra più in questa vista",
    );
    expect((await shown(table())).text).not.toContain("Nel frattempo");
  });

  test("a name with markup, a very long one and one in another alphabet are text", async () => {
    const names = [
      "<script>alert(1)</script>",
      "Maria Antonietta della Concezione von Hohenfels-Oberrauch ".repeat(4),
      "Олена Шевченко",
    ];
    const { body, text } = await shown(table(names.map((name) => ({ applicant: { name, fiscalCode: null } }))), {
      names,
    });
    expect(body.querySelector("script")).toBeNull();
    for (const name of names) expect(text).toContain(name.trim());
  });
});

describe("the table of the queue", () => {
  test.each(locales)("in %s has the columns its reader chose, in their order", async (locale) => {
    const columns = ["status", "due", "applicant"] as const;
    const { getAllByRole } = await shown(table([{}], { columns }), { locale });
    expect(
      getAllByRole("columnheader")
        .slice(2)
        .map(({ textContent }) => textContent),
    ).toEqual(columns.map((column) => messagesOf(locale).queue[column]));
  });

  test.each([
    ["newest", "received", "descending", "/pratiche?ordine=vecchie", "/pratiche?ordine=scadenza"],
    ["oldest", "received", "ascending", "/pratiche", "/pratiche?ordine=scadenza"],
    ["due", "due", "ascending", "/pratiche", "/pratiche"],
  ] as const)(
    "sorted by %s: the head of %s says so, and each head turns the order",
    async (sort, column, direction, received, due) => {
      const { getByRole, getAllByRole } = await shown(table([{}], { columns: ["received", "due"], sort }));
      const sorted = getAllByRole("columnheader").filter((head) => head.hasAttribute("aria-sort"));
      expect(sorted.map((head) => [head.textContent, head.getAttribute("aria-sort")])).toEqual([
        [messagesOf("it").queue[column], direction],
      ]);
      expect(getByRole("link", { name: "Ricevuta" }).getAttribute("href")).toBe(received);
      expect(getByRole("link", { name: "Scadenza" }).getAttribute("href")).toBe(due);
    },
  );

  test("turning the order keeps the filters", async () => {
    const { getByRole } = await shown(
      table([{}], { columns: ["due"], parameters: { testo: "rossi", turno: "ufficio" } }),
    );
    expect(
      Object.fromEntries(
        new URL(getByRole("link", { name: "Scadenza" }).getAttribute("href") ?? "", "https://x").searchParams,
      ),
    ).toEqual({ testo: "rossi", turno: "ufficio", ordine: "scadenza" });
  });

  test("the box above is ticked only when all are", async () => {
    const ticked = async (...chosen: string[]) =>
      (await shown(table([{}, {}], { chosen: new Set(chosen) })))
        .getByRole("checkbox", { name: "Seleziona le pratiche di questa pagina" })
        .hasAttribute("checked");
    expect(await ticked("a0")).toBe(false);
    expect(await ticked("a0", "a1")).toBe(true);
  });

  test("titles are in the reader's language, Italian where nobody translated", async () => {
    const { text } = await shown(table([{}, { title: { it: "Nido" } }]), { locale: "de", names: ["Nido"] });
    expect(text).toContain("Permesso ZTL (de)");
    expect(text).toContain("Nido");
  });

  test("offices too", async () => {
    expect(await says("office", { office: inAll("Polizia locale") }, "en")).toContain("Polizia locale (en)");
  });
});

describe("a queue without rows", () => {
  test("because nothing came yet says so, and offers nothing to clear", async () => {
    const { text, links } = await shown(<QueueEmpty parameters={{}} />);
    expect(text).toContain("Nessuna pratica in arrivo");
    expect(links).toEqual({});
  });

  test.each([{ testo: "rossi" }, { turno: "scadute" }, { chi: "nessuno" }, { dal: "2026-01-01" }] as const)(
    "because of %o leads back to all of it",
    async (parameters) => {
      const { text, links } = await shown(<QueueEmpty parameters={parameters} />);
      expect(text).toContain("Nessuna pratica con questi filtri");
      expect(links).toEqual({ "Togli i filtri": "/pratiche?vista=tutte" });
    },
  );
});

describe("the bar of what is selected", () => {
  test("is not there while nothing is", async () => {
    expect(
      (
        await shown(
          <SelectionBar count={0} onClear={nothing}>
            x
          </SelectionBar>,
        )
      ).html,
    ).toBe("");
  });

  test.each([
    ["it", 1, "1 selezionata"],
    ["it", 2, "2 selezionate"],
    ["de", 2, "2 ausgewählt"],
    ["en", 1, "1 selected"],
  ] as const)("in %s with %d: %s", async (locale, count, words) => {
    expect(
      (await shown(<SelectionBar count={count} onClear={nothing} />, { locale })).getByRole("status").textContent,
    ).toBe(words);
  });
});
