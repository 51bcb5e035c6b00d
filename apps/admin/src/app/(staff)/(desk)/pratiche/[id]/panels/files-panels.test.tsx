import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { details, file } from "../../../../../../testing/examples.ts";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { shown } from "../../../../../../testing/shown.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { DocumentsPanel } from "./documents-panel.tsx";
import { FileList } from "./file-list.tsx";

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
