import type { locales } from "@sportello/domain/locales";
import type { ReactNode } from "react";
import { bugliano, catalogue, inAll, services, sheet, townOffice } from "../../testing/examples.ts";
import { shown } from "../../testing/shown.tsx";

/** A public page as a stranger sees it, with the catalogue and the offices it is told. */

export type Language = (typeof locales)[number];
export const stranger = { tenant: bugliano, actor: { kind: "anonymous" } };
const offices = [
  townOffice,
  { ...townOffice, slug: "tributi", name: inAll("Tributi") },
  {
    ...townOffice,
    slug: "suap",
    name: inAll("Sportello imprese"),
    contacts: { ...townOffice.contacts, address: "Via Mazzini 9" },
  },
];
export const prefix = (locale: Language): string => (locale === "it" ? "" : `/${locale}`);
export const apiOf = (answer = catalogue(), asked: object[] = []) => ({
  catalogue: {
    list: async (question: object) => (asked.push(question), answer),
    sheet: async () => sheet(),
    related: async () => services(2),
  },
  tenant: { current: async () => ({ offices }) },
});
export const page = (element: ReactNode, locale: Language = "it", answer = catalogue(), asked: object[] = []) =>
  shown(element, { locale, context: stranger, api: apiOf(answer, asked) });
export const search = (asked: Record<string, string | string[]> = {}) => ({
  params: Promise.resolve({ locale: "it" }),
  searchParams: Promise.resolve(asked),
});
export const of = <Params>(params: Params) => ({
  params: Promise.resolve({ locale: "it", ...params }),
  searchParams: Promise.resolve({}),
});
