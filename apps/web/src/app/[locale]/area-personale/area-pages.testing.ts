import type { locales } from "@sportello/domain/locales";
import { application, bugliano } from "../../../testing/examples.ts";

/** The citizen who is signed in, the stranger who is not, and how a page of the area is asked. */

export type Language = (typeof locales)[number];
export type Search = Record<string, string>;
export type Told = { locale?: Language; search?: Search };
export const prefix = (locale: Language): string => (locale === "it" ? "" : `/${locale}`);
export const citizen: object = {
  tenant: bugliano,
  actor: { kind: "citizen" },
  session: {
    kind: "citizen",
    name: "Maria Rossi",
    actor: { fiscalCode: "RSSMRA80A41H501U" },
    signIn: { protocol: "cie", level: "spid3" },
  },
};
export const stranger: object = { tenant: bugliano, actor: { kind: "anonymous" }, session: null };
export const props = <Params>(params: Params, search: Search = {}) => ({
  params: Promise.resolve({ locale: "it", ...params }),
  searchParams: Promise.resolve(search),
});
export const { id } = application();
