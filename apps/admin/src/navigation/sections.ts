import type { Permission } from "@sportello/domain/access/permissions";

/** The parts of the app in the order of the menu; each is seen by who may read it. */
export const sections = [
  { key: "applications", href: "/pratiche", part: "desk", permission: "applications.read" },
  { key: "counter", href: "/sportello", part: "desk", permission: "counter.fill" },
  { key: "team", href: "/ufficio", part: "desk", permission: "applications.read" },
  { key: "statistics", href: "/statistiche", part: "desk", permission: "applications.read" },
  { key: "texts", href: "/testi", part: "desk", permission: "texts.write" },
  { key: "registrations", href: "/registrazioni", part: "console", permission: "registrations.read" },
  { key: "payments", href: "/pagamenti", part: "desk", permission: "payments.read" },
  { key: "actions", href: "/azioni", part: "console", permission: "jobs.read" },
  { key: "connectors", href: "/connettori", part: "console", permission: "registrations.read" },
  { key: "services", href: "/servizi", part: "console", permission: "services.read" },
  { key: "subforms", href: "/sottomoduli", part: "console", permission: "services.write" },
  { key: "offices", href: "/uffici", part: "console", permission: "staff.read" },
  { key: "staff", href: "/personale", part: "console", permission: "staff.read" },
  { key: "settings", href: "/impostazioni", part: "console", permission: "tenant.read" },
  { key: "audit", href: "/registro", part: "console", permission: "audit.read" },
] as const satisfies readonly { key: string; href: string; part: "desk" | "console"; permission: Permission }[];

export type Section = (typeof sections)[number];

export const sectionsFor = (permissions: readonly Permission[]): Section[] =>
  sections.filter(({ permission }) => permissions.includes(permission));

/** Where a member of staff begins: the first section they may read. Everybody may read the services. */
export const homeOf = (permissions: readonly Permission[]): Section["href"] =>
  sectionsFor(permissions)[0]?.href ?? "/servizi";

/** Pages of a section that have an address of their own, because they belong to all of its things. */
const further: Partial<Record<Section["key"], readonly string[]>> = { services: ["/gruppi", "/elenchi"] };

/** Whether the section holds the page shown: its list, anything below it, or a page of its own beside it. */
export const holdsPath = (section: Section, path: string): boolean =>
  [section.href, ...(further[section.key] ?? [])].some((href) => path === href || path.startsWith(`${href}/`));
