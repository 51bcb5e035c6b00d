import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { details, file, inAll, message } from "../../../../../../testing/examples.ts";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { shown } from "../../../../../../testing/shown.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { ApplicationHeader } from "../application-header.tsx";
import { Timeline } from "../timeline/timeline.tsx";
import { AnswerRows } from "./answer-rows.tsx";
import { DocumentsPanel } from "./documents-panel.tsx";
import { FileList } from "./file-list.tsx";
import { IntegrationsPanel } from "./integrations-panel.tsx";
import { MessagesPanel } from "./messages-panel.tsx";
import { NotesPanel } from "./notes-panel.tsx";
import { OthersPanel } from "./others-panel.tsx";
import { RequestPanel } from "./request-panel.tsx";

type Move = ApplicationDetails["timeline"][number];
const move = (changes: Partial<Move> = {}): Move => ({
  id: "m1",
  at: "2026-10-25T00:30:00Z",
  command: "submit",
  from: "draft",
  to: "sent",
  by: "citizen",
  actorId: null,
  onBehalfOf: null,
  reason: null,
  ...changes,
});
const moves = Object.keys(messagesOf("it").application.step) as Move["command"][];

describe("the iter", () => {
  const line = (changes: Partial<ApplicationDetails>) => (
    <Timeline application={details(changes)} staffNames={{ s1: "Gino Bianchi" }} />
  );

  test.each(moves)("the move %s has its own words in every language", async (command) => {
    const said = await Promise.all(
      locales.map(
        async (locale) =>
          (await shown(line({ status: "accepted", timeline: [move({ command })] }), { locale })).body.querySelector(
            "li p",
          )?.textContent,
      ),
    );
    expect(said).toEqual(locales.map((locale) => messagesOf(locale).application.step[command]));
  });

  test.each([
    ["citizen", null, "Richiedente"],
    ["system", null, "Sistema"],
    ["operator", "s1", "Gino Bianchi"],
    ["operator", "left-the-house", "Ufficio"],
    ["operator", null, "Ufficio"],
  ] as const)("who moved it: %s %s is %s", async (by, actorId, name) => {
    expect((await shown(line({ status: "accepted", timeline: [move({ by, actorId })] }))).text).toContain(
      `25/10/2026, 02:30 · ${name}`,
    );
  });

  test("the latest stands first, with what is to come above it", async () => {
    const { getAllByRole } = await shown(
      line({
        status: "in_charge",
        timeline: [move(), move({ id: "m2", command: "takeCharge", by: "operator", actorId: "s1" })],
      }),
    );
    expect(getAllByRole("listitem").map(({ textContent }) => textContent?.slice(0, 14))).toEqual([
      "Decisione dell",
      "Presa in caric",
      "Richiesta invi",
    ]);
  });

  test("the decision to come has its last day", async () => {
    expect((await shown(line({ status: "in_charge" }))).text).toContain("Da concludere entro il 24 dic");
  });

  test("a reason is kept with its lines, as text", async () => {
    const { body } = await shown(
      line({ status: "rejected", timeline: [move({ command: "reject", reason: "<i>Fuori zona</i>\nart. 3" })] }),
    );
    expect(body.querySelector("i")).toBeNull();
    expect(body.textContent).toContain("<i>Fuori zona</i>\nart. 3");
  });
});

describe("the head of an application", () => {
  const head = (changes: Partial<ApplicationDetails> = {}) => (
    <ApplicationHeader application={details(changes)} myId="me" />
  );

  test.each([
    [null, "Nessuno"],
    [{ id: "me", name: "Io" }, "Te"],
    [{ id: "x", name: "Gino Bianchi" }, "Gino Bianchi"],
  ])("in the hands of %o: %s", async (assignee, words) => {
    expect((await shown(head({ assignee }))).text).toContain(`Assegnata a${words}`);
  });

  test("says whose it is, by when, and how many days that is", async () => {
    const { text } = await shown(head());
    expect(text).toContain("RichiedenteMaria RossiRSSMRA80A41H501U");
    expect(text).toContain("24 dic30 giorni dalla ricezione");
    expect((await shown(head({ maxDays: 1 }))).text).toContain("1 giorno dalla ricezione");
  });

  test("of a guest says that nobody was identified", async () => {
    expect((await shown(head({ applicant: { ...details().applicant, fiscalCode: null } }))).text).toContain(
      "Maria RossiNon identificato",
    );
  });

  test.each([
    [{ registrationNumber: "2026/77", registeredAt: "2026-03-29T01:00:00Z" }, "Protocollo2026/7729/03/2026, 03:00"],
    [{ registrationNumber: null, isRegistrationPending: true }, "ProtocolloIn registrazione"],
    [{ registrationNumber: null, isRegistrationPending: false }, "Protocollo—"],
  ])("registered as %o: %s", async (changes, words) => {
    expect((await shown(head(changes))).text).toContain(words);
  });

  test("the button that copies the code says what it copies", async () => {
    expect((await shown(head())).getByRole("button", { name: "Copia: Codice" })).toBeTruthy();
    expect((await shown(head({ code: null }))).queryByRole("button", { name: /^Copia/ })).toBeNull();
  });
});

describe("answers", () => {
  type Rows = ApplicationDetails["summary"][number]["rows"];
  const rows = (some: Rows, certifiedPaths: string[] = []) => (
    <AnswerRows rows={some} uploads={[file()]} certifiedPaths={certifiedPaths} />
  );
  const row = (changes: Partial<Rows[number]> = {}): Rows[number] => ({
    path: "plate",
    label: "Targa",
    value: "AB123CD",
    kind: "text",
    ...changes,
  });

  test("an empty one is told, not left blank", async () => {
    expect((await shown(rows([row({ value: "" })]))).text).toBe("Targanon risposto");
  });

  test("what the identity certified is marked in words too", async () => {
    expect((await shown(rows([row()], ["plate"]))).text).toBe("TargaAB123CD (Certificato)");
    expect((await shown(rows([row()], ["other"]))).text).toBe("TargaAB123CD");
  });

  test("a group has its own name above its questions", async () => {
    const { body } = await shown(
      rows([
        row({
          path: "vehicle",
          label: "Veicolo 1",
          kind: "group",
          value: "",
          rows: [row(), row({ path: "b", label: "Marca", value: "Fiat" })],
        }),
      ]),
    );
    expect([...body.querySelectorAll("dt")].map(({ textContent }) => textContent)).toEqual([
      "Veicolo 1",
      "Targa",
      "Marca",
    ]);
  });

  test("files can be taken away; one that is gone counts as no answer", async () => {
    expect((await shown(rows([row({ kind: "file", files: ["f1"] })]))).links["Scarica: patente.pdf"]).toBe(
      "/api/files/upload/f1?scarica",
    );
    expect((await shown(rows([row({ kind: "file", files: ["gone"] })]))).text).toBe("Targanon risposto");
  });

  test("markup in an answer is text", async () => {
    const { body } = await shown(rows([row({ value: "<img src=x onerror=alert(1)>" })]));
    expect(body.querySelector("img")).toBeNull();
  });
});

describe("files", () => {
  test.each([
    ["application/pdf", true],
    ["image/png", true],
    ["image/jpeg", true],
    ["image/svg+xml", false],
    ["text/html", false],
    ["application/pkcs7-mime", false],
  ])("%s is looked at in place: %s", async (mediaType, can) => {
    const { queryByRole } = await shown(<FileList kind="upload" files={[file({ mediaType })]} />);
    expect(queryByRole("button", { name: "Anteprima di patente.pdf" }) !== null).toBe(can);
  });

  test.each([
    [512, "0,5 kB"],
    [10_239, "10 kB"],
    [245_760, "240 kB"],
    [10_485_760, "10.240 kB"],
  ])("%d bytes weigh %s", async (size, words) => {
    expect((await shown(<FileList kind="document" files={[file({ size })]} />)).text.replaceAll(/\s/g, " ")).toContain(
      words,
    );
  });

  test("carry their fingerprint, and their names stay text", async () => {
    const { body, text } = await shown(<FileList kind="document" files={[file({ name: '"><b>x</b>.pdf' })]} />);
    expect(body.querySelector("b")).toBeNull();
    expect(text).toContain("a".repeat(64));
  });
});

describe("documents", () => {
  type Document = ApplicationDetails["documents"][number];
  const paper = (changes: Partial<Document> = {}): Document => ({
    id: "d1",
    kind: "receipt",
    name: "ricevuta.pdf",
    size: 2048,
    sha256: "b".repeat(64),
    mediaType: "application/pdf",
    createdAt: "2026-10-25T01:30:00Z",
    registration: null,
    signature: null,
    ...changes,
  });
  const panel = (...documents: Document[]) => <DocumentsPanel application={details({ documents })} />;

  test("none yet", async () => {
    expect((await shown(panel())).text).toBe("Nessun documento ancora.");
  });

  test.each([
    [null, "Non soggetto a protocollo"],
    [{ state: "waiting", number: null, registeredAt: null }, "In attesa"],
    [{ state: "failed", number: null, registeredAt: null }, "Non riuscita"],
    [{ state: "refused", number: null, registeredAt: null }, "Rifiutata"],
    [
      { state: "registered", number: "2026/77", registeredAt: "2026-10-25T01:30:00Z" },
      "Prot. 2026/77 del 25/10/2026, 02:30",
    ],
  ] as const)("registration %o is told: %s", async (registration, words) => {
    expect((await shown(panel(paper({ registration })))).text).toContain(words);
  });

  test.each(Object.keys(messagesOf("it").application.documentKind) as Document["kind"][])(
    "a %s has its name in every language",
    async (kind) => {
      for (const locale of locales)
        expect((await shown(panel(paper({ kind })), { locale })).text).toContain(
          messagesOf(locale).application.documentKind[kind],
        );
    },
  );

  test("a file of the office that became a document is not shown twice", async () => {
    const same = file({ id: "o1", sha256: "b".repeat(64), name: "allegato.pdf" });
    const { text } = await shown(
      <DocumentsPanel
        application={details({
          documents: [paper()],
          officeUploads: [same, file({ id: "o2", sha256: "c".repeat(64), name: "sciolto.pdf" })],
        })}
      />,
    );
    expect(text).not.toContain("allegato.pdf");
    expect(text).toContain("File dell'ufficiosciolto.pdf");
  });
});

describe("messages", () => {
  const panel = (messages: ApplicationDetails["messages"], canWrite = true) => (
    <MessagesPanel application={details({ messages })} canWrite={canWrite} unread={0} />
  );

  test("none yet: it is said where they would go", async () => {
    expect((await shown(panel([]))).text).toContain("arriva al richiedente anche per e-mail");
  });

  test.each([
    [message(), "Maria Rossi", null],
    [message({ author: "operator", authorName: "Gino Bianchi" }), "Gino Bianchi", "Non ancora letto"],
    [
      message({ author: "operator", authorName: null, readAt: "2026-10-25T01:30:00Z" }),
      "Ufficio",
      "Letto il 25/10/2026, 02:30",
    ],
  ])("%o is by %s; read: %s", async (one, author, read) => {
    const { body } = await shown(panel([one], false));
    expect(body.querySelector("li .font-semibold")?.textContent).toBe(author);
    expect(body.querySelector("li .text-right")?.textContent ?? null).toBe(read);
  });

  test.each([[true], [false]])("who may write (%s) has the field", async (canWrite) => {
    expect(
      (await shown(panel([], canWrite))).queryByRole("textbox", { name: "Nuovo messaggio al richiedente" }) !== null,
    ).toBe(canWrite);
  });

  test("notes never look like messages: their field says who reads them", async () => {
    const { getByRole, body } = await shown(<NotesPanel application={details()} canWrite myId="me" />);
    const field = getByRole("textbox", { name: "Nuova nota interna" });
    const help = (field.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => body.querySelector(`[id="${id}"]`)?.textContent)
      .join(" ");
    expect(help).toContain("La legge solo l'ufficio, mai il richiedente.");
    expect(
      (await shown(<NotesPanel application={details()} canWrite={false} myId="me" />)).queryByRole("textbox"),
    ).toBeNull();
  });
});

describe("integrations", () => {
  type Integration = ApplicationDetails["integrations"][number];
  const integration = (changes: Partial<Integration> = {}): Integration => ({
    id: "i1",
    request: "Manca la patente",
    points: [],
    requestedAt: "2026-11-02T10:00:00Z",
    answer: null,
    answeredAt: null,
    cancelledAt: null,
    uploads: [],
    ...changes,
  });
  const panel = (...integrations: Integration[]) => <IntegrationsPanel application={details({ integrations })} />;

  test.each([
    [{}, "In attesa della risposta"],
    [{ answeredAt: "2026-11-03T10:00:00Z", answer: "Eccola" }, "Risposta del 03/11/2026, 11:00Eccola"],
    [{ cancelledAt: "2026-11-03T10:00:00Z" }, "Ritirata il 03/11/2026, 11:00"],
  ])("%o is told: %s", async (changes, words) => {
    expect((await shown(panel(integration(changes)))).text).toContain(words);
  });

  test("say point by point what was asked", async () => {
    const { getByRole } = await shown(panel(integration({ points: [{ path: "a", label: "Targa", kind: "text" }] })));
    expect(getByRole("list", { name: "Che cosa è stato chiesto" }).textContent).toBe("Targa");
    expect((await shown(panel())).text).toBe("Nessuna integrazione richiesta.");
  });
});

describe("the request", () => {
  test.each([
    ["spid", "spid2", "Inviata con SPID, livello SPID 2, gestore Poste ID"],
    ["cie", "cie", "Inviata con CIE, livello CIE, gestore Poste ID"],
    ["eidas", "spid3", "Inviata con eIDAS, livello SPID 3, gestore Poste ID"],
  ] as const)("says how one proved who one is: %s %s", async (protocol, level, words) => {
    const { applicant } = details();
    expect(
      (
        await shown(
          <RequestPanel
            application={details({
              applicant: {
                ...applicant,
                signIn: { ...(applicant.signIn as NonNullable<typeof applicant.signIn>), protocol, level },
              },
            })}
          />,
        )
      ).text,
    ).toContain(words);
  });

  test("of a guest says that name and contacts were only declared", async () => {
    expect(
      (await shown(<RequestPanel application={details({ applicant: { ...details().applicant, signIn: null } })} />))
        .text,
    ).toContain("nome e recapiti sono quelli dichiarati");
  });

  test.each([
    ["accepted", "Accettata il 25 ottobre 2026"],
    ["rejected", "Rifiutata il 25 ottobre 2026"],
  ] as const)("once %s begins with how it ended", async (outcome, words) => {
    const { getByRole, text } = await shown(
      <RequestPanel application={details({ outcome: { outcome, reason: "Perché sì", at: "2026-10-25T00:30:00Z" } })} />,
    );
    expect(getByRole("heading", { level: 2 }).textContent).toBe(words);
    expect(text).toContain("Perché sì");
  });
});

test("what else this person sent is a link each; nothing is told kindly", async () => {
  const other = {
    id: "a9",
    code: "AN9",
    status: "accepted",
    submittedAt: "2026-10-25T00:30:00Z",
    title: inAll("Nido"),
  } as ApplicationDetails["otherApplications"][number];
  expect((await shown(<OthersPanel application={details({ otherApplications: [other] })} />)).links).toEqual({
    NidoAN9: "/pratiche/a9",
  });
  expect((await shown(<OthersPanel application={details()} />)).text).toContain(
    "Nessun'altra pratica di questa persona",
  );
});
