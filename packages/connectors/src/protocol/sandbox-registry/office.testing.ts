import { createHash } from "node:crypto";
import { setupServer } from "msw/node";
import { createHttp, type CallObserved } from "../../http/request.ts";
import type { ProtocolFile, RegistrationRequest } from "../port.ts";
import { openBook } from "./book.ts";
import { createSandboxRegistry } from "./client.ts";
import { sandboxRegistryHandlers } from "./mock.ts";
import { createMoods } from "./mood.ts";
import { SandboxRegistryOptions } from "./options.ts";

const url = "http://registry.test/api/v1";
const apiKey = "chiave-di-prova";

/** A municipality's protocol system played by msw, and our client for it. Close it at the end of the file. */
export const openOffice = ({ now = () => new Date("2026-11-23T10:00:00Z") }: { now?: () => Date } = {}) => {
  const moods = createMoods(now);
  const book = openBook();
  const calls: CallObserved[] = [];
  const server = setupServer(...sandboxRegistryHandlers({ base: url, book, moods, apiKey, now }));
  server.listen({ onUnhandledFrame: "error" });
  const http = createHttp({ vendor: "sandbox-registry", observe: (call) => calls.push(call), now });
  const client = (
    options: Partial<SandboxRegistryOptions> = {},
    impatient?: { operation: string; timeoutMs: number },
  ) =>
    createSandboxRegistry(
      {
        ...SandboxRegistryOptions.parse({
          url,
          apiKey,
          administrationCode: "c_bugl",
          administrationName: "Comune di Bugliano",
          areaCode: "AOO1",
        }),
        ...options,
      },
      {
        ...http,
        send: (call) =>
          http.send(call.operation === impatient?.operation ? { ...call, timeoutMs: impatient.timeoutMs } : call),
      },
    );
  return { book, moods, calls, server, client, close: () => server.close() };
};

/** A file whose bytes are the given text. */
export const textFile = (name: string, text: string): ProtocolFile => {
  const content = new TextEncoder().encode(text);
  return {
    name,
    mediaType: "application/pdf",
    sha256: createHash("sha256").update(content).digest("hex"),
    content: async () => content,
  };
};

/** A citizen's application as it goes to the registry. */
export const registration = (key: string, changes: Partial<RegistrationRequest> = {}): RegistrationRequest => ({
  key,
  direction: "incoming",
  subject: "Accesso alla ZTL: domanda di Mario Rossi",
  sender: { name: "Mario Rossi", fiscalCode: "RSSMRA80A01H501U", email: "mario.rossi@example.it" },
  recipients: [{ name: "Comune di Bugliano" }],
  document: textFile("domanda.pdf", `domanda ${key}`),
  attachments: [textFile("carta-identità.pdf", "carta")],
  classification: "6.3.1",
  folder: "Accesso ZTL 2026",
  ...changes,
});
