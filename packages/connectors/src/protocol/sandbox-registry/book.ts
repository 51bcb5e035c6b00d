import { z } from "zod";
import { type CodiceErrore, NuovaRegistrazione, Registrazione } from "./wire.ts";

const Document = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});
export type BookDocument = z.infer<typeof Document>;

const Entry = z.object({ request: NuovaRegistrazione, receipt: Registrazione });
export type BookEntry = z.infer<typeof Entry>;

/** All the vendor remembers, as it is kept on disk. */
export const BookPages = z.object({
  documents: z.array(Document),
  entries: z.array(Entry),
  folders: z.array(z.string()),
});
export type BookPages = z.infer<typeof BookPages>;

/** One thing written into the register, as it is added to a file. */
export const BookLine = z.union([z.object({ document: Document }), z.object({ entry: Entry })]);
export type BookLine = z.infer<typeof BookLine>;

/** The vendor's "no": status and code of its answer. */
export type BookRefusal = { readonly status: number; readonly codice: string; readonly messaggio: string };
export type BookAnswer =
  | { readonly entry: BookEntry; readonly isRepeated: boolean }
  | { readonly refusal: BookRefusal };

const no = (status: number, codice: CodiceErrore, messaggio: string): { refusal: BookRefusal } => ({
  refusal: { status, codice, messaggio },
});

/** Classification plan of Italian municipalities: fourteen titles with up to three levels below. */
const isInFilingPlan = (code: string) => /^([1-9]|1[0-4])(\.\d{1,2}){0,3}$/.test(code);

const yearInRome = (at: Date) =>
  Number(new Intl.DateTimeFormat("en", { timeZone: "Europe/Rome", year: "numeric" }).format(at));

export type RegistryBook = {
  readonly pages: () => BookPages;
  addDocument(document: Omit<BookDocument, "id">): BookDocument;
  register(request: NuovaRegistrazione, at: Date): BookAnswer;
  find(riferimentoEsterno: string): BookEntry | undefined;
};

/** The register of the protocol system: numbers per year without gaps, one registration per external reference, whatever else goes wrong. */
export const openBook = (
  start: BookPages = { documents: [], entries: [], folders: [] },
  onAdded: (added: BookLine) => void = () => {},
): RegistryBook => {
  const documents = new Map(start.documents.map((document) => [document.id, document]));
  const entries = new Map(start.entries.map((entry) => [entry.receipt.riferimentoEsterno, entry]));
  const folders = new Set(start.folders);
  const lastNumbers = new Map<number, number>();
  for (const { receipt } of start.entries)
    lastNumbers.set(receipt.anno, Math.max(lastNumbers.get(receipt.anno) ?? 0, Number(receipt.numero)));

  const refusalOf = (request: NuovaRegistrazione) => {
    if (request.registro !== "PG")
      return no(404, "REGISTRO_INESISTENTE", `Il registro ${request.registro} non è configurato`);
    if (!isInFilingPlan(request.classificazione))
      return no(422, "CLASSIFICAZIONE_INESISTENTE", `Voce ${request.classificazione} assente dal titolario`);
    const missing = [request.documentoPrincipale, ...request.allegati].find((id) => !documents.has(id));
    if (missing !== undefined) return no(422, "DOCUMENTO_INESISTENTE", `Documento ${missing} non trovato`);
    const { denominazione, crea } = request.fascicolo;
    if (!crea && !folders.has(denominazione))
      return no(422, "FASCICOLO_INESISTENTE", `Fascicolo "${denominazione}" non aperto`);
    return undefined;
  };

  return {
    pages: () => ({ documents: [...documents.values()], entries: [...entries.values()], folders: [...folders] }),
    addDocument(document) {
      const stored = { ...document, id: `DOC-${String(documents.size + 1).padStart(6, "0")}` };
      documents.set(stored.id, stored);
      onAdded({ document: stored });
      return stored;
    },
    register(request, at) {
      const first = entries.get(request.riferimentoEsterno);
      if (first !== undefined) {
        if (first.request.oggetto === request.oggetto && first.request.movimento === request.movimento)
          return { entry: first, isRepeated: true };
        return no(
          409,
          "RIFERIMENTO_GIA_USATO",
          `Riferimento già registrato al n. ${first.receipt.numero}/${first.receipt.anno}`,
        );
      }
      const refused = refusalOf(request);
      if (refused !== undefined) return refused;
      const anno = yearInRome(at);
      const number = (lastNumbers.get(anno) ?? 0) + 1;
      lastNumbers.set(anno, number);
      folders.add(request.fascicolo.denominazione);
      const receipt: Registrazione = {
        riferimentoEsterno: request.riferimentoEsterno,
        registro: request.registro,
        numero: String(number).padStart(7, "0"),
        anno,
        dataRegistrazione: at.toISOString(),
        fascicolo: request.fascicolo.denominazione,
      };
      const entry = { request, receipt };
      entries.set(request.riferimentoEsterno, entry);
      onAdded({ entry });
      return { entry, isRepeated: false };
    },
    find: (riferimentoEsterno) => entries.get(riferimentoEsterno),
  };
};
