import { createHash } from "node:crypto";
import { ConnectorDown, ConnectorRefused } from "../../failures.ts";
import { readJson } from "../../http/read-json.ts";
import type { Http, HttpAnswer, HttpCall } from "../../http/request.ts";
import type { Protocol, ProtocolFile, RegistrationReceipt, RegistrationRequest } from "../port.ts";
import { signatureFile } from "../signature-file.ts";
import { toFailure, toNuovaRegistrazione, toReceipt } from "./map.ts";
import type { SandboxRegistryOptions } from "./options.ts";
import { DocumentoCaricato, Registrazione, Ricerca } from "./wire.ts";

/**
 * Client of the protocol system: uploads the documents, the AgID signature file with them where the registry wants it, then registers all under our key. A file uploaded
 * twice costs nothing; only the last call gives a number, and only it can leave an unknown outcome.
 */
export const createSandboxRegistry = (options: SandboxRegistryOptions, http: Http): Protocol => {
  const base = options.url.replace(/\/+$/, "");

  const call = async (
    operation: string,
    method: HttpCall["method"],
    path: string,
    body?: FormData | string,
  ): Promise<HttpAnswer> => {
    const answer = await http.send({
      operation,
      method,
      url: `${base}${path}`,
      headers: {
        authorization: `Bearer ${options.apiKey}`,
        accept: "application/json",
        ...(typeof body === "string" && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body }),
      timeoutMs: options.timeoutSeconds * 1000,
    });
    if (answer.status >= 400) throw toFailure(answer, http.now());
    return answer;
  };

  const upload = async (name: string, mediaType: string, content: Uint8Array, sha256: string): Promise<string> => {
    const form = new FormData();
    form.set("nome", name);
    form.set("impronta", sha256);
    form.set("file", new Blob([new Uint8Array(content)], { type: mediaType }), name);
    const answer = await call("upload", "POST", "/documenti", form);
    return readJson(answer, DocumentoCaricato, { isOutcomeUnknown: false }).idDocumento;
  };

  const uploadOurs = async (file: ProtocolFile): Promise<string> => {
    const content = await file.content();
    const sha256 = createHash("sha256").update(content).digest("hex");
    if (sha256 !== file.sha256)
      throw new ConnectorRefused(
        "document_altered",
        `Il file "${file.name}" non è più quello ricevuto: l'impronta è diversa.`,
      );
    return upload(file.name, file.mediaType, content, sha256);
  };

  /** An upload whose fate is unknown is harmless: nothing has a number yet. */
  const uploadAll = async (request: RegistrationRequest): Promise<{ main: string; others: string[] }> => {
    try {
      const main = await uploadOurs(request.document);
      const others: string[] = [];
      for (const file of request.attachments) others.push(await uploadOurs(file));
      if (!options.attachSignatureFile) return { main, others };
      const xml = Buffer.from(signatureFile(request, { ...options, date: http.now() }));
      others.push(
        await upload("segnatura.xml", "application/xml", xml, createHash("sha256").update(xml).digest("hex")),
      );
      return { main, others };
    } catch (error) {
      if (!(error instanceof ConnectorDown)) throw error;
      const { message, retryAfter, symptom, detail } = error;
      throw new ConnectorDown(message, {
        cause: error,
        ...(retryAfter !== undefined && { retryAfter }),
        ...(symptom !== undefined && { symptom }),
        ...(detail !== undefined && { detail }),
      });
    }
  };

  return {
    async register(request): Promise<RegistrationReceipt> {
      const documents = await uploadAll(request);
      const answer = await call(
        "register",
        "POST",
        "/registrazioni",
        JSON.stringify(toNuovaRegistrazione(request, documents, options)),
      );
      const registration = readJson(answer, Registrazione, { isOutcomeUnknown: true });
      // An answer meant for somebody else (a confused gateway) says nothing about ours.
      if (registration.riferimentoEsterno !== request.key)
        throw new ConnectorDown("the answer is about another document", {
          isOutcomeUnknown: true,
          symptom: "unreadable",
        });
      return toReceipt(registration);
    },
    async find(key): Promise<RegistrationReceipt | null> {
      const answer = await call("find", "GET", `/registrazioni?riferimentoEsterno=${encodeURIComponent(key)}`);
      const { items } = readJson(answer, Ricerca, { isOutcomeUnknown: false });
      const found = items.find((item) => item.riferimentoEsterno === key);
      if (found === undefined && items.length > 0) throw new ConnectorDown("the answer is about another document");
      return found === undefined ? null : toReceipt(found);
    },
    async ping(): Promise<void> {
      await call("ping", "GET", "/stato");
    },
  };
};
