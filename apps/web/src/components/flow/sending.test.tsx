import { locales } from "@sportello/domain/locales";
import type { SummarySection } from "@sportello/forms/summarise";
import { describe, expect, test } from "vitest";
import { FlowButtons } from "../../app/[locale]/servizi/[slug]/richiesta/[id]/[pagina]/flow-buttons.tsx";
import { DiscardForm } from "../../app/[locale]/servizi/[slug]/richiesta/[id]/discard-form.tsx";
import { GuestFarewell } from "../../app/[locale]/servizi/[slug]/richiesta/[id]/inviata/guest-farewell.tsx";
import { NextSteps } from "../../app/[locale]/servizi/[slug]/richiesta/[id]/inviata/next-steps.tsx";
import { ReceiptFacts } from "../../app/[locale]/servizi/[slug]/richiesta/[id]/inviata/receipt-facts.tsx";
import { SendForm } from "../../app/[locale]/servizi/[slug]/richiesta/[id]/riepilogo/send-form.tsx";
import { application, code, document, file, sheet } from "../../testing/examples.ts";
import { shown } from "../../testing/shown.tsx";
import { SummaryCards } from "../summary/summary-cards.tsx";

describe("the summary", () => {
  const section: SummarySection = {
    page: "veicoli",
    title: "Veicoli",
    rows: [{ path: "plate", label: "Targa", value: "AB123CD", kind: "text" }],
  };
  const cards = (...rows: SummarySection["rows"][number][]) => (
    <SummaryCards
      sections={[{ ...section, rows: rows.length > 0 ? rows : section.rows }]}
      uploads={[file()]}
      level="h2"
    />
  );

  test("gives question and answer under the name of its page", async () => {
    const { getByRole, text } = await shown(cards());
    expect(getByRole("region", { name: "Veicoli" })).toBeTruthy();
    expect(text).toBe("VeicoliTargaAB123CD");
  });

  test.each([
    [{ path: "a", label: "Note", value: "", kind: "text" }, "NoteNon indicato"],
    [{ path: "a", label: "Patente", value: "", kind: "file", files: [] }, "PatenteNessun file"],
    [{ path: "a", label: "Patente", value: "", kind: "file", files: ["gone"] }, "PatenteNessun file"],
    [
      {
        path: "a",
        label: "Figlio 1",
        value: "",
        kind: "group",
        rows: [{ path: "b", label: "Nome", value: "Ada", kind: "text" }],
      },
      "Figlio 1NomeAda",
    ],
  ] as const)("%o is told: %s", async (row, words) => {
    expect((await shown(cards(row))).text).toBe(`Veicoli${words}`);
  });

  test("a file can be looked at before it is sent", async () => {
    expect(
      Object.values(
        (await shown(cards({ path: "a", label: "Patente", value: "", kind: "file", files: [file().id] }))).links,
      ),
    ).toEqual([`/api/files/upload/${file().id}`]);
  });

  test("markup in an answer stays text", async () => {
    const { body } = await shown(cards({ path: "a", label: "Note", value: "<script>1</script>", kind: "text" }));
    expect(body.querySelector("script")).toBeNull();
  });
});

describe("sending", () => {
  const form = (changes: Partial<Parameters<typeof SendForm>[0]> = {}) => (
    <SendForm
      slug="x"
      id="1"
      back="/servizi/x/richiesta/1/veicoli"
      idempotencyKey="k-1"
      isReady
      challenge={null}
      returnKey={null}
      newContacts={null}
      {...changes}
    />
  );

  test("carries a key, so that twice pressed is once sent", async () => {
    const { body, getByRole } = await shown(form());
    expect(body.querySelector('input[name="chiave"]')?.getAttribute("value")).toBe("k-1");
    expect(body.querySelector("form")?.getAttribute("method")).toBe("post");
    expect(getByRole("button", { name: "Invia" })).toBeTruthy();
  });

  test("is not offered while something is missing; going back is", async () => {
    const { queryByRole, links } = await shown(form({ isReady: false, newContacts: { email: "x@y.example" } }));
    expect(queryByRole("button")).toBeNull();
    expect(queryByRole("radio")).toBeNull();
    expect(links["Indietro"]).toBe("/servizi/x/richiesta/1/veicoli");
  });

  test("a guest's piece of work goes with it, and is announced only when it is waited for", async () => {
    const { body, getByRole } = await shown(form({ challenge: "c-1" }));
    expect(body.querySelector('input[name="sfida"]')?.getAttribute("value")).toBe("c-1");
    expect(getByRole("status").textContent).toBe("");
    expect((await shown(form())).body.querySelector('input[name="sfida"]')).toBeNull();
  });

  test.each(locales)("in %s each button of a page posts it: back, save, next", async (locale) => {
    expect(
      (await shown(<FlowButtons />, { locale }))
        .getAllByRole("button")
        .map((button) => [button.getAttribute("name"), button.getAttribute("value")]),
    ).toEqual([
      ["_action", "back"],
      ["_action", "save"],
      ["_action", "next"],
    ]);
  });

  test("a draft is thrown away in two steps", async () => {
    const { body } = await shown(<DiscardForm slug="x" id="1" returnKey={null} />, { locale: "de" });
    expect(body.querySelector("details")?.hasAttribute("open")).toBe(false);
    expect(body.querySelector("form")?.getAttribute("action")).toBe("/de/servizi/x/richiesta/1/elimina");
  });
});

describe("the receipt", () => {
  test.each([
    [{}, undefined, "2026/0001234"],
    [{ registrationNumber: null, isRegistrationPending: true }, undefined, "In arrivo: la pagina si aggiorna da sola"],
    [{ registrationNumber: null, isRegistrationPending: false }, undefined, null],
  ])("with %o: the number is %s", async (changes, receipt, words) => {
    const { text } = await shown(<ReceiptFacts application={application(changes)} receipt={receipt} />);
    if (words === null) expect(text).not.toContain("Numero di protocollo");
    else expect(text).toContain(words);
    expect(text).toContain("Stiamo preparando la ricevuta in PDF");
  });

  test("as soon as it is made it can be taken away, and that is read out", async () => {
    const { links, body } = await shown(<ReceiptFacts application={application()} receipt={document()} />);
    expect(Object.values(links)).toEqual([`/api/files/document/${document().id}`]);
    expect(body.querySelectorAll("[aria-live=polite]").length).toBe(2);
  });

  test("the next steps have days of this request, counted on the calendar of Rome across the change of clocks", async () => {
    const { body } = await shown(
      <NextSteps application={application({ submittedAt: "2026-10-24T22:30:00Z" })} times={sheet().sheet.times} />,
    );
    expect([...body.querySelectorAll(".point-date")].map(({ textContent }) => textContent)).toEqual(["25", "24"]);
    expect([...body.querySelectorAll(".point-month")].map(({ textContent }) => textContent)).toEqual([
      "ott 2026",
      "nov 2026",
    ]);
  });

  test("what is not sent has no next steps", async () => {
    expect(
      (await shown(<NextSteps application={application({ submittedAt: null })} times={sheet().sheet.times} />)).html,
    ).toBe("");
  });

  test("a guest keeps the code and may wipe this browser", async () => {
    const { links, getByRole } = await shown(<GuestFarewell code={code} />);
    expect(links["Guarda lo stato della richiesta"]).toBe(`/stato-pratica?codice=${code}`);
    expect(getByRole("button", { name: "Cancella da questo browser" })).toBeTruthy();
  });
});
