import type { locales } from "@sportello/domain/locales";
import { bugliano, draft, sheet } from "../../../../../testing/examples.ts";

/** Who fills in the permit of the tests, its draft and its addresses, and the sheet it belongs to. */

type Language = (typeof locales)[number];
export type Told = { locale?: Language; context?: object; search?: Record<string, string>; names?: readonly string[] };
export const slug = "permesso-ztl";
export const { id } = draft();
export const flow = `/servizi/${slug}/richiesta`;
export const own = `${flow}/${id}`;
export const citizen: object = { tenant: bugliano, actor: { kind: "citizen" }, session: { kind: "citizen" } };
export const guest: object = { tenant: bugliano, actor: { kind: "guest" }, session: { kind: "guest" } };
export const stranger = { tenant: bugliano, actor: { kind: "anonymous" }, session: null };
/** The permit of the tests speaks Italian only; so do the answers. */
export const italian = [
  "Richiedente",
  "Veicoli",
  "Veicolo",
  "Nome",
  "Indirizzo e-mail",
  "Residenza",
  "Sei residente?",
  "Indirizzo",
  "Targa",
  "Reddito",
  "Patente",
  "Dichiaro che è vero",
  "È a noleggio",
  "Locatore",
  "Sì",
  "Maria",
];
export const sheetWith = (changes: Parameters<typeof sheet>[0] = {}) => ({
  catalogue: { sheet: async () => sheet(changes) },
});
