import { type Status, statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../../../../../i18n/messages.ts";
import type { Application, Integration } from "../../../../../session/answers.ts";
import { application, document, file, townOffice } from "../../../../../testing/examples.ts";
import { shown } from "../../../../../testing/shown.tsx";
import { ApplicationFacts } from "./application-facts.tsx";
import { ApplicationTimeline } from "./application-timeline.tsx";
import { DocumentList } from "./document-list.tsx";
import { IntegrationForm } from "./integration-form.tsx";
import { MessageThread } from "./message-thread.tsx";
import { OfficeAnswers } from "./office-answers.tsx";
import { Outcomes } from "./outcomes.tsx";
import { PastIntegrations } from "./past-integrations.tsx";
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
const integration = (changes: Partial<Integration> = {}): Integration => ({
  id: "i1",
  request: "Manca la patente",
  points: [],
  requestedAt: "2026-11-02T10:00:00Z",
  uploads: [],
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

describe("the papers", () => {
  test("none yet: they are being made", async () => {
    expect(
      (await shown(<DocumentList application={application({ isRegistrationPending: true })} />)).getByRole("status")
        .textContent,
    ).toContain("I documenti sono in preparazione");
  });

  test.each([
    "receipt",
    "integration_request",
    "integration_answer",
    "outcome",
    "payment_receipt",
    "stamped_form",
    "withdrawal",
    "message",
  ] as const)("a %s has its own name in every language", async (kind) => {
    const names = await Promise.all(
      locales.map(
        async (locale) =>
          Object.keys(
            (
              await shown(
                <DocumentList application={application({ documents: [document({ kind, name: "x.pdf" })] })} />,
                { locale },
              )
            ).links,
          )[0],
      ),
    );
    expect(names.every((name) => name !== undefined && name.length > 12)).toBe(true);
    expect(new Set(names).size).toBe(3);
  });

  test("a file the office attached keeps the name the office gave it", async () => {
    const { links } = await shown(
      <DocumentList
        application={application({ documents: [document({ kind: "attachment", name: "Autorizzazione n. 12.pdf" })] })}
      />,
    );
    expect(Object.keys(links)[0]).toBe("Autorizzazione n. 12.pdf (PDF 1,5 MB)");
  });

  test.each([
    [999, "x.pdf", "(PDF 1 kB)"],
    [240_400, "x.jpeg", "(JPEG 240 kB)"],
    [999_999, "x.p7m", "(P7M 1000 kB)"],
    [1_000_000, "x.pdf", "(PDF 1 MB)"],
    [9_960_000, "lettera", "(FILE 10 MB)"],
  ])("%d bytes of %s weigh %s before the click", async (size, name, words) => {
    expect(
      (
        await shown(<DocumentList application={application({ documents: [document({ size, name })] })} />)
      ).text.replaceAll(/\s/g, " "),
    ).toContain(words);
  });

  test("have their number once registered, and only then", async () => {
    expect((await shown(<DocumentList application={application({ documents: [document()] })} />)).text).toContain(
      "25 ottobre 2026 · protocollo 2026/0001234",
    );
    expect(
      (
        await shown(
          <DocumentList
            application={application({
              documents: [document({ registration: { state: "waiting", number: null, registeredAt: null } })],
            })}
          />,
        )
      ).text,
    ).not.toContain("protocollo");
    expect(
      (await shown(<DocumentList application={application({ documents: [document({ registration: null })] })} />)).text,
    ).not.toContain("·");
  });
});

describe("what the office asks for", () => {
  const form = (changes: Partial<Integration> = {}) => (
    <IntegrationForm application={application({ status: "awaiting_integration" })} integration={integration(changes)} />
  );

  test("stands in its own words, point by point, and says that the term rests", async () => {
    const { text, body } = await shown(
      form({
        points: [
          { path: "a", label: "Targa", kind: "text" },
          { path: "b", label: "Patente", kind: "file" },
        ],
      }),
    );
    expect(text).toContain("Manca la patente");
    expect([...body.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
      "Targa",
      "Patente (documento)",
    ]);
    expect(text).toContain("Finché non rispondi, i tempi della pratica sono sospesi.");
  });

  test("is answered with a text that is required and files that are not, posted with them", async () => {
    const { getByLabelText, body } = await shown(form());
    expect(getByLabelText("La tua risposta *").hasAttribute("required")).toBe(true);
    expect(getByLabelText("Aggiungi file").hasAttribute("required")).toBe(false);
    expect(body.querySelector("form")?.getAttribute("enctype")).toBe("multipart/form-data");
    expect(body.querySelector("form")?.getAttribute("action")).toBe(
      `/area-personale/pratiche/${application().id}/integrazione`,
    );
  });

  test("files that are up already are ticked, each by its own name", async () => {
    const { getAllByRole } = await shown(
      form({ uploads: [file(), file({ id: "f2", name: "targa.jpg", mediaType: "image/jpeg" })] }),
    );
    const boxes = getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes.map(({ checked, value }) => [checked, value])).toEqual([
      [true, file().id],
      [true, "f2"],
    ]);
  });

  test("without points there is no empty list of them", async () => {
    expect((await shown(form())).body.querySelector("ul")).toBeNull();
  });

  test("earlier ones stand below with their answers, oldest first", async () => {
    const past = { ...integration(), answer: "Eccola", answeredAt: "2026-11-03T08:00:00Z", uploads: [file()] };
    const { text, links } = await shown(<PastIntegrations integrations={[past]} />);
    expect(text).toMatch(
      /Ufficio, 2 novembre 2026 alle ore 11:00.*Manca la patente.*Tu, 3 novembre 2026 alle ore 09:00.*Eccola/,
    );
    expect(Object.values(links)).toEqual([`/api/files/upload/${file().id}`]);
    expect((await shown(<PastIntegrations integrations={[]} />)).html).toBe("");
  });
});

describe("messages with the office", () => {
  type Message = Application["messages"][number];
  const message = (changes: Partial<Message> = {}): Message => ({
    id: "g1",
    author: "operator",
    text: "Buongiorno",
    createdAt: "2026-03-29T00:59:00Z",
    readAt: null,
    uploads: [],
    ...changes,
  });
  const thread = (...messages: Message[]) => <MessageThread application={application({ messages })} />;

  test("none: it is said what the field is for", async () => {
    expect((await shown(thread())).text).toContain(
      "Nessun messaggio. Se hai una domanda su questa pratica, scrivi qui all'ufficio.",
    );
  });

  test.each([
    ["operator", null, "Nuovo", null],
    ["operator", "2026-03-29T02:00:00Z", null, null],
    ["system", null, "Nuovo", null],
    ["citizen", null, null, "Non ancora letto dall'ufficio"],
    ["citizen", "2026-03-29T01:00:00Z", null, "Letto dall'ufficio il 29 marzo 2026 alle ore 03:00"],
  ] as const)("one of %s, read at %s, is marked %s, and below it stands %s", async (author, readAt, mark, below) => {
    const { body } = await shown(thread(message({ author, readAt })));
    expect(body.querySelector(".message-new")?.textContent ?? null).toBe(mark);
    expect(body.querySelector(".message-read")?.textContent ?? null).toBe(below);
  });

  test("the last minute before the clocks go forward is one o'clock", async () => {
    expect((await shown(thread(message()))).text).toContain("29 marzo 2026 alle ore 01:59");
  });

  test("own words stand apart from the office's", async () => {
    const { body } = await shown(thread(message({ author: "citizen" }), message({ id: "g2" })));
    expect([...body.querySelectorAll("li")].map(({ className }) => className)).toEqual([
      "message message-own",
      "message",
    ]);
  });

  test("markup stays text, and lines stay lines", async () => {
    const { body } = await shown(thread(message({ text: "<a href='javascript:1'>qui</a>\nseconda riga" })));
    expect(body.querySelector("li a")).toBeNull();
    expect(body.querySelector(".preserve-lines")?.textContent).toBe("<a href='javascript:1'>qui</a>\nseconda riga");
  });

  test.each(locales)("in %s the field has a label, a limit, and help with the files", async (locale) => {
    const { body } = await shown(thread(), { locale });
    expect(body.querySelector("textarea")?.getAttribute("maxlength")).toBe("5000");
    expect(body.querySelector("textarea")?.hasAttribute("required")).toBe(true);
    expect(body.querySelector("form")?.getAttribute("action")).toBe(
      `${locale === "it" ? "" : `/${locale}`}/area-personale/pratiche/${application().id}/messaggi`,
    );
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
