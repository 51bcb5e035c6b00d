import { type Status, statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../../../../../i18n/messages.ts";
import type { Application } from "../../../../../session/answers.ts";
import { application, townOffice } from "../../../../../testing/examples.ts";
import { shown } from "../../../../../testing/shown.tsx";
import { ApplicationFacts } from "./application-facts.tsx";
import { ApplicationTimeline } from "./application-timeline.tsx";
import { OfficeAnswers } from "./office-answers.tsx";
import { Outcomes } from "./outcomes.tsx";
import { ToPay } from "./to-pay.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

type Move = Application["timeline"][number];
const move = (changes: Partial<Move> = {}): Move => ({
  id: "m1",
  at: "2026-10-25T00:30:00Z",
  command: "submit",
  from: "draft",
  to: "sent",
  by: "citizen",
  reason: null,
  ...changes,
});

describe("the facts of an application", () => {
  const facts = (changes: Partial<Application> = {}) => <ApplicationFacts application={application(changes)} />;

  test("are its state, its code, when it was sent, its registration and its term", async () => {
    const { body } = await shown(facts());
    expect([...body.querySelectorAll("dt")].map(({ textContent }) => textContent)).toEqual([
      "Stato",
      "Codice della pratica",
      "Inviata il",
      "Numero di protocollo",
      "Risposta entro il",
    ]);
  });

  test("tell the two hours half past two of the night the clocks go back by the machine's value", async () => {
    const first = await shown(facts({ submittedAt: "2026-10-25T00:30:00Z" }));
    const second = await shown(facts({ submittedAt: "2026-10-25T01:30:00Z" }));
    expect(first.text).toContain("25 ottobre 2026 alle ore 02:30");
    expect(second.text).toContain("25 ottobre 2026 alle ore 02:30");
    expect(second.body.querySelector("time")?.getAttribute("datetime")).toBe("2026-10-25T01:30:00Z");
  });

  test("while the registry is awaited, say so where the number will stand, and read it out when it comes", async () => {
    const { getByRole } = await shown(facts({ registrationNumber: null, isRegistrationPending: true }));
    expect(getByRole("status").textContent).toBe("In corso di protocollazione");
  });

  test("of a draft are its state alone", async () => {
    const { body } = await shown(
      facts({ status: "draft", code: null, submittedAt: null, registrationNumber: null, dueOn: null }),
    );
    expect(body.querySelectorAll("dt")).toHaveLength(1);
  });
});

describe("the timeline", () => {
  const line = (changes: Partial<Application>) => <ApplicationTimeline application={application(changes)} />;

  test.each(locales.flatMap((locale) => statuses.map((status) => [locale, status] as const)))(
    "in %s a move to %s is told by the name of the status",
    async (locale, status) => {
      const { body } = await shown(line({ status: "revoked", timeline: [move({ to: status })] }), { locale });
      expect(body.querySelector("h3")?.textContent).toBe(messagesOf(locale).status[status]);
    },
  );

  test.each([
    ["submit", "citizen", "Da te, 25 ottobre 2026 alle ore 02:30"],
    ["submit", "operator", "Da te, allo sportello, 25 ottobre 2026 alle ore 02:30"],
    ["takeCharge", "operator", "Dall'ufficio, 25 ottobre 2026 alle ore 02:30"],
    ["register", "system", "In automatico, 25 ottobre 2026 alle ore 02:30"],
  ] as const)("the move %s by %s names nobody: %s", async (command, by, words) => {
    expect((await shown(line({ status: "accepted", timeline: [move({ command, by })] }))).text).toContain(words);
  });

  test("gives the reason somebody wrote, as they wrote it", async () => {
    const { body } = await shown(
      line({
        status: "rejected",
        timeline: [move({ to: "rejected", by: "operator", reason: "Targa <b>non</b> residente\nart. 3" })],
      }),
    );
    expect(body.querySelector("b")).toBeNull();
    expect(body.querySelector(".preserve-lines")?.textContent).toBe("Targa <b>non</b> residente\nart. 3");
  });

  const ahead: Partial<Record<Status, readonly string[]>> = {
    sent: ["Protocollazione", "Presa in carico", "Termine per la risposta"],
    submitted: ["Protocollazione", "Presa in carico", "Termine per la risposta"],
    registered: ["Presa in carico", "Termine per la risposta"],
    in_charge: ["Termine per la risposta"],
    integration_requested: ["La tua risposta", "Termine per la risposta"],
    awaiting_integration: ["La tua risposta", "Termine per la risposta"],
    integration_sent: ["Termine per la risposta"],
    integration_registered: ["Termine per la risposta"],
    in_charge_after_integration: ["Termine per la risposta"],
    accepted_awaiting_registration: ["Esito protocollato"],
    rejected_awaiting_registration: ["Esito protocollato"],
  };

  test.each(statuses)("%s: what is still to come is marked as not done", async (status) => {
    const { body } = await shown(line({ status, isRegistrationPending: true, timeline: [move()] }));
    expect([...body.querySelectorAll(".point-list-next h3")].map(({ textContent }) => textContent)).toEqual(
      ahead[status] ?? [],
    );
  });

  test.each([
    ["in_charge", "Entro questo giorno il Comune conclude la pratica."],
    ["awaiting_integration", "Il termine è sospeso finché non rispondi all'ufficio: si sposterà in avanti."],
  ] as const)("%s: of the term it is said: %s", async (status, words) => {
    expect((await shown(line({ status, timeline: [move()] }))).text).toContain(words);
  });

  test("the last day is a day and moves by no time zone", async () => {
    const { body } = await shown(line({ status: "in_charge", dueOn: "2026-03-29", timeline: [] }));
    expect(body.querySelector(".point-date")?.textContent).toBe("29");
    expect(body.querySelector(".point-month")?.textContent).toBe("mar 2026");
  });

  test("is a list with a name, oldest first", async () => {
    const { getByRole, getAllByRole } = await shown(
      line({
        status: "accepted",
        timeline: [
          move(),
          move({ id: "m2", to: "registered", by: "system" }),
          move({ id: "m3", to: "accepted", by: "operator" }),
        ],
      }),
    );
    expect(getByRole("list", { name: "Cronologia della pratica" })).toBeTruthy();
    expect(getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
      "Inviata",
      "Protocollata",
      "Iter completato: accettata",
    ]);
  });
});

describe("how it ended", () => {
  const outcomes = (changes: Partial<Application>, search = {}) => (
    <Outcomes application={application(changes)} search={search} />
  );

  test.each(statuses)("%s: an outcome is told once it is the citizen's to know", async (status) => {
    const { text } = await shown(outcomes({ status, outcome: { outcome: "accepted", reason: null, at: null } }));
    expect(text.includes("Richiesta accolta")).toBe(status === "accepted" || status === "rejected");
  });

  test("a rejection gives the reason and where to appeal", async () => {
    const { text } = await shown(
      outcomes({ status: "rejected", outcome: { outcome: "rejected", reason: "Fuori zona", at: null } }),
    );
    expect(text).toMatch(/Richiesta non accolta.*Fuori zona.*a chi rivolgerti ed entro quando/);
  });

  test("an acceptance needs no appeal", async () => {
    expect(
      (await shown(outcomes({ status: "accepted", outcome: { outcome: "accepted", reason: null, at: null } }))).text,
    ).toBe("Richiesta accolta");
  });

  test.each([
    ["ritirata", "Richiesta ritirata"],
    ["risposta", "Risposta inviata"],
    ["messaggio", "Messaggio inviato"],
  ])("after %s it is read out that it is done", async (fatto, title) => {
    expect((await shown(outcomes({}, { fatto }))).getByRole("alert").textContent).toContain(title);
  });

  test.each([[{ fatto: "accolta" }], [{ fatto: ["a", "b"] }], [{ errore: "<script>" }], [{ errore: "constructor" }]])(
    "an address somebody made up says nothing: %o",
    async (search) => {
      expect((await shown(outcomes({}, search))).html).toBe("");
    },
  );

  test("a refusal is explained and read out", async () => {
    expect(
      (await shown(outcomes({}, { errore: "withdraw_not_allowed" }))).getByRole("alert").textContent?.length,
    ).toBeGreaterThan(30);
  });
});

describe("what is to be paid first", () => {
  test.each(statuses)("%s: the way to it is there only while it is awaited", async (status) => {
    const { links } = await shown(<ToPay application={application({ status })} />);
    const steps: Partial<Record<Status, string>> = {
      stamp_pending: "bollo",
      payment_pending: "pagamento",
      payment_outcome_pending: "pagamento",
      payment_failed: "pagamento",
    };
    expect(Object.values(links)).toEqual(
      steps[status] === undefined ? [] : [`/servizi/permesso-ztl/richiesta/${application().id}/${steps[status]}`],
    );
  });
});

describe("whose payment was begun", () => {
  test.each(locales)("in %s is told that its outcome is awaited, not to pay once more", async (locale) => {
    const awaited = await shown(<ToPay application={application({ status: "payment_outcome_pending" })} />, { locale });
    const owed = await shown(<ToPay application={application({ status: "payment_pending" })} />, { locale });
    const { payment } = messagesOf(locale);
    expect(awaited.text).toContain(payment.state.started.title);
    expect(awaited.text).not.toContain(payment.toPay);
    expect(owed.text).toContain(payment.toPay);
    expect(owed.text).not.toContain(payment.state.started.title);
  });
});

describe("taking it back", () => {
  test.each(locales)("in %s needs two steps: opening, and a ticked box", async (locale) => {
    const { body } = await shown(<WithdrawForm id="a1" />, { locale });
    expect(body.querySelector("details")?.hasAttribute("open")).toBe(false);
    expect(body.querySelector<HTMLInputElement>("#conferma")?.checked).toBe(false);
    expect(body.querySelector("#conferma")?.hasAttribute("required")).toBe(true);
    expect(body.querySelector("#motivo")?.hasAttribute("required")).toBe(false);
    expect(body.querySelector("form")?.getAttribute("method")).toBe("post");
  });

  test("the office is named with how to reach it", async () => {
    const { links, text } = await shown(
      <OfficeAnswers office={{ id: "o", name: townOffice.name, contacts: townOffice.contacts }} />,
      { locale: "de" },
    );
    expect(links).toEqual({
      "anagrafe@bugliano.example": "mailto:anagrafe@bugliano.example",
      "050 123 457": "tel:050123457",
    });
    expect(text).toContain("Anagrafe (de)");
  });
});
