import type { Locale } from "@sportello/domain/locales";
import type Messages from "../../messages/it.json";

/** The texts of each language, loaded when they are asked for. */
export const catalogs: Record<Locale, () => Promise<{ default: typeof Messages }>> = {
  it: () => import("../../messages/it.json"),
  de: () => import("../../messages/de.json"),
  en: () => import("../../messages/en.json"),
};
