import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import type { Application, Integration } from "../../../../../session/answers.ts";
import { application, document, file } from "../../../../../testing/examples.ts";
import { shown } from "../../../../../testing/shown.tsx";
import { DocumentList } from "./document-list.tsx";
import { IntegrationForm } from "./integration-form.tsx";
import { MessageThread } from "./message-thread.tsx";
import { PastIntegrations } from "./past-integrations.tsx";

const integration = (changes: Partial<Integration> = {}): Integration => ({
  id: "i1",
  request: "Manca la patente",
  points: [],
  requestedAt: "2026-11-02T10:00:00Z",
  uploads: [],
  ...changes,
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
