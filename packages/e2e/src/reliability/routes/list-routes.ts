import { readdirSync, readFileSync } from "node:fs";
import { resolve, sep } from "node:path";

const apps = resolve(import.meta.dirname, "../../../../../apps");
const methods = "GET|POST|PUT|PATCH|DELETE";
const exported = new RegExp(String.raw`export const (${methods})\b|\bas (${methods})\b`, "g");

/**
 * Every door of an app as its file tree says, e.g. `GET /servizi/[slug]` for a page and `POST /api/uploads` for a handler.
 * Groups in brackets and the language are no part of an address.
 */
export const routesOf = (app: "web" | "admin"): string[] => {
  const folder = resolve(apps, app, "src/app");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.split(sep).join("/"));
  return files.flatMap((file) => doorsOf(file, () => readFileSync(resolve(folder, file), "utf8"))).toSorted();
};

const doorsOf = (file: string, read: () => string): string[] => {
  const parts = file.split("/");
  const name = parts.pop();
  const address = `/${parts.filter((part) => !/^\(.*\)$|^\[locale\]$/.test(part)).join("/")}`;
  if (name === "page.tsx") return [`GET ${address}`];
  if (name !== "route.ts") return [];
  return [...read().matchAll(exported)].map(([, constant, renamed]) => `${constant ?? renamed} ${address}`);
};
