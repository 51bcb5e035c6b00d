import type { Route } from "next";
import { holdsPath, sections } from "../navigation/sections.ts";

const base = "https://own.invalid";

/** The address of a page of ours that signing in may lead back to, with its question; null for anything else that stood in the address bar. */
export const returnPath = (asked: unknown): Route | null => {
  if (typeof asked !== "string" || !asked.startsWith("/") || !URL.canParse(asked, base)) return null;
  const { origin, pathname, search } = new URL(asked, base);
  if (origin !== base || pathname.startsWith("//")) return null;
  const isPage = pathname === "/scarica" || sections.some((section) => holdsPath(section, pathname));
  return isPage ? ((pathname + search) as Route) : null;
};
