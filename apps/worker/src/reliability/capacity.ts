import { createHash, randomUUID } from "node:crypto";
import type { ProtocolFile, RegistrationRequest } from "@sportello/connectors/protocol/port";
import { registerOnce } from "@sportello/connectors/protocol/register-once";
import { createProtocol } from "@sportello/connectors/protocol/registry";
import type { TownAtRegistry } from "./town-at-registry.ts";

const seconds = 6;

/** What the vendor does bare: documents per second for so many callers that each ask by key, upload and register, as a job does after an outage. */
export const capacityOf = async ({ registry }: TownAtRegistry, hands: number): Promise<number> => {
  const port = createProtocol("sandbox-registry", {
    url: registry.url,
    apiKey: registry.apiKey,
    administrationCode: "c_bugl",
    administrationName: "Comune di Bugliano",
    areaCode: "AOO1",
  });
  const end = performance.now() + seconds * 1000;
  const counts = await Promise.all(
    Array.from({ length: hands }, async () => {
      let done = 0;
      while (performance.now() < end) {
        await registerOnce(port, request(), { isRepeat: true });
        done += 1;
      }
      return done;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
};

const content = new TextEncoder().encode("%PDF capacity");
const file: ProtocolFile = {
  name: "ricevuta.pdf",
  mediaType: "application/pdf",
  sha256: createHash("sha256").update(content).digest("hex"),
  content: async () => content,
};

const request = (): RegistrationRequest => ({
  key: `capacity-${randomUUID()}`,
  direction: "incoming",
  subject: "Prova di portata",
  sender: { name: "Mario Rossi", fiscalCode: "RSSMRA80A01H501U" },
  recipients: [{ name: "Comune di Bugliano" }],
  document: file,
  attachments: [],
  classification: "6.3",
  folder: "Prove",
});
