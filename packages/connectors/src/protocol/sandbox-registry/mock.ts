import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { http, HttpResponse, type RequestHandler } from "msw";
import type { BookAnswer, BookRefusal, RegistryBook } from "./book.ts";
import type { Moods } from "./mood.ts";
import { NuovaRegistrazione, type Registrazione } from "./wire.ts";

export type MockOptions = {
  /** Where the API is served, e.g. "http://registry.test/api/v1" or "*\/protocollo/api/v1". */
  readonly base: string;
  readonly book: RegistryBook;
  readonly moods: Moods;
  readonly apiKey: string;
  readonly now?: () => Date;
};

const refusal = ({ status, codice, messaggio }: BookRefusal, headers: Record<string, string> = {}) =>
  HttpResponse.json({ codice, messaggio }, { status, headers });

const maxFileBytes = 50 * 1024 * 1024;

/** Fictional reasons the "refuses" mood gives, by the vendor's code. */
const refusing = (code: string): BookRefusal => ({
  status: 422,
  codice: code,
  messaggio: "Operazione respinta dal gestore documentale",
});

/** msw handlers that behave like the vendor, its bad days included. Without a mood it is strict and correct. */
export const sandboxRegistryHandlers = ({
  base,
  book,
  moods,
  apiKey,
  now = () => new Date(),
}: MockOptions): RequestHandler[] => {
  let previousAnswer: Registrazione | undefined;

  /** What every call meets first: a vendor that is down or slow, and the key. */
  const gate = async (request: Request): Promise<Response | undefined> => {
    const { mood, delayMs } = moods.current();
    if (mood === "down") {
      moods.spend();
      return new HttpResponse(null, { status: 503, headers: { "retry-after": "30" } });
    }
    if (mood === "slow") {
      moods.spend();
      await wait(delayMs ?? 3_000, undefined, { ref: false });
    }
    if (request.headers.get("authorization") !== `Bearer ${apiKey}`)
      return refusal({ status: 401, codice: "CREDENZIALI_NON_VALIDE", messaggio: "Chiave di accesso sconosciuta" });
    return undefined;
  };

  /** Moods that keep the register from giving a number. */
  const spoiled = (): Response | undefined => {
    const { mood, code } = moods.current();
    if (mood === "refuses") {
      moods.spend();
      return refusal(refusing(code ?? "CLASSIFICAZIONE_INESISTENTE"));
    }
    if (mood === "closed") {
      moods.spend();
      return refusal(
        { status: 423, codice: "REGISTRO_CHIUSO", messaggio: "Registro giornaliero in chiusura" },
        { "retry-after": "600" },
      );
    }
    if (mood === "out_of_numbers") {
      moods.spend();
      return refusal({
        status: 409,
        codice: "NUMERAZIONE_ESAURITA",
        messaggio: "Numerazione del nuovo anno non ancora aperta",
      });
    }
    return undefined;
  };

  /** Moods that do the work and then spoil the answer. */
  const answered = async (answer: Extract<BookAnswer, { entry: unknown }>): Promise<Response> => {
    const { receipt } = answer.entry;
    const { mood, delayMs } = moods.current();
    if (mood === "unknown_outcome") {
      moods.spend();
      if (delayMs === undefined) return HttpResponse.error();
      await wait(delayMs, undefined, { ref: false });
    }
    const stale = mood === "answers_twice" ? previousAnswer : undefined;
    previousAnswer = receipt;
    if (stale !== undefined && stale.riferimentoEsterno !== receipt.riferimentoEsterno) {
      moods.spend();
      return HttpResponse.json(stale, { status: 201 });
    }
    return HttpResponse.json(receipt, { status: answer.isRepeated ? 200 : 201 });
  };

  return [
    http.get(
      `${base}/stato`,
      async ({ request }) => (await gate(request)) ?? HttpResponse.json({ stato: "ATTIVO", registro: "PG" }),
    ),

    http.post(`${base}/documenti`, async ({ request }) => {
      const stop = await gate(request);
      if (stop !== undefined) return stop;
      const form = await request.formData().catch(() => new FormData());
      const file = form.get("file");
      const name = form.get("nome");
      if (!(file instanceof File) || typeof name !== "string")
        return refusal({ status: 400, codice: "RICHIESTA_NON_VALIDA", messaggio: "Campi nome e file obbligatori" });
      const content = new Uint8Array(await file.arrayBuffer());
      const sha256 = createHash("sha256").update(content).digest("hex");
      if (content.byteLength === 0 || content.byteLength > maxFileBytes || form.get("impronta") !== sha256) {
        return refusal({
          status: 422,
          codice: "DOCUMENTO_NON_VALIDO",
          messaggio: `Documento ${name} vuoto, troppo grande o con impronta diversa`,
        });
      }
      const stored = book.addDocument({ name, mediaType: file.type, size: content.byteLength, sha256 });
      return HttpResponse.json({ idDocumento: stored.id, impronta: sha256 }, { status: 201 });
    }),

    http.post(`${base}/registrazioni`, async ({ request }) => {
      const stop = (await gate(request)) ?? spoiled();
      if (stop !== undefined) return stop;
      const read = NuovaRegistrazione.safeParse(await request.json().catch(() => null));
      if (!read.success) {
        const fields = read.error.issues.map((issue) => issue.path.join(".")).join(", ");
        return refusal({ status: 400, codice: "RICHIESTA_NON_VALIDA", messaggio: `Campi errati: ${fields}` });
      }
      const answer = book.register(read.data, now());
      return "refusal" in answer ? refusal(answer.refusal) : answered(answer);
    }),

    http.get(`${base}/registrazioni`, async ({ request }) => {
      const stop = await gate(request);
      if (stop !== undefined) return stop;
      const found = book.find(new URL(request.url).searchParams.get("riferimentoEsterno") ?? "");
      return HttpResponse.json({ items: found === undefined ? [] : [found.receipt] });
    }),
  ];
};
