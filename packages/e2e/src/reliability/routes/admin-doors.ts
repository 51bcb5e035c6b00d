import type { Permission } from "@sportello/domain/access/permissions";
import type { Door, Doors, Ids } from "./door.ts";

const open = (path: string): Door => ({ for: "everybody", path: () => path });
const section = (permission: Permission, path: string): Door => ({ for: permission, path: () => path });
const about = (path: (ids: Ids) => string, more: Partial<Door> = {}): Door => ({ for: "applications.read", isAboutOne: true, path, ...more });

/** Every door of the staff's app with an example address. */
export const adminDoors: Doors = {
  "GET /accesso": open("/accesso"),
  "GET /api/auth/[...nextauth]": open("/api/auth/session"),
  "POST /api/auth/[...nextauth]": open("/api/auth/_log"),
  "GET /api/health/live": open("/api/health/live"),
  "GET /api/health/ready": open("/api/health/ready"),

  "GET /": { for: "staff", path: () => "/" },
  "GET /pratiche": section("applications.read", "/pratiche"),
  "GET /api/esportazioni/pratiche": section("applications.read", "/api/esportazioni/pratiche?formato=csv&lingua=it"),
  "GET /api/esportazioni/[id]": section("applications.read", "/api/esportazioni/00000000-0000-7000-8000-000000000000"),
  "GET /pratiche/insieme/[id]": section("applications.work", "/pratiche/insieme/00000000-0000-7000-8000-000000000000"),
  "GET /testi": section("texts.write", "/testi"),
  "GET /statistiche": section("applications.read", "/statistiche"),
  "GET /api/statistiche": section("applications.read", "/api/statistiche?tabella=aperte"),
  "GET /registrazioni": section("registrations.read", "/registrazioni"),
  "GET /connettori": section("registrations.read", "/connettori"),
  "GET /registrazioni/servizi/[id]": section("registrations.mend", "/registrazioni/servizi/01900000-0000-7000-8000-000000000000"),
  "GET /connettori/[kind]": section("connectors.write", "/connettori/protocol"),
  "GET /azioni": section("jobs.read", "/azioni"),
  "GET /azioni/[runId]": section("jobs.read", "/azioni/01JD0000000000000000000000"),
  "GET /pagamenti": section("payments.read", "/pagamenti"),
  "GET /pagamenti/elenco": section("payments.read", "/pagamenti/elenco"),
  "GET /pagamenti/casi": section("payments.read", "/pagamenti/casi"),
  "GET /pagamenti/dovuti": section("payments.read", "/pagamenti/dovuti"),
  "GET /pagamenti/dovuti/[id]": about(({ duesImport }) => `/pagamenti/dovuti/${duesImport}`, { for: "payments.read", townWith: "payments.read" }),
  "GET /pagamenti/quadrature": section("payments.read", "/pagamenti/quadrature"),
  "GET /api/pagamenti/esporta": section("payments.read", "/api/pagamenti/esporta"),
  "POST /api/dovuti": { ...section("payments.mend", "/api/dovuti"), as: "file", fields: () => ({ serviceId: "01900000-0000-7000-8000-000000000000" }) },
  "GET /api/dovuti/[id]/errori": about(({ duesImport }) => `/api/dovuti/${duesImport}/errori`, { for: "payments.read", townWith: "payments.read" }),
  "GET /servizi": section("services.read", "/servizi"),
  "GET /servizi/[slug]": section("services.read", "/servizi/ztl-access"),
  "GET /servizi/[slug]/modifica/modulo": section("services.write", "/servizi/ztl-access/modifica/modulo"),
  "GET /servizi/nuovo": section("services.write", "/servizi/nuovo"),
  "GET /servizi/[slug]/modifica": section("services.write", "/servizi/ztl-access/modifica"),
  "GET /servizi/[slug]/modifica/scheda": section("services.write", "/servizi/ztl-access/modifica/scheda"),
  "GET /servizi/[slug]/modifica/traduzioni": section("services.write", "/servizi/ztl-access/modifica/traduzioni"),
  "GET /servizi/[slug]/modifica/messaggi": section("services.write", "/servizi/ztl-access/modifica/messaggi"),
  "GET /servizi/[slug]/modifica/regole": section("services.write", "/servizi/ztl-access/modifica/regole"),
  "GET /servizi/[slug]/modifica/anteprima": section("services.write", "/servizi/ztl-access/modifica/anteprima"),
  "GET /servizi/[slug]/modifica/pubblica": section("services.write", "/servizi/ztl-access/modifica/pubblica"),
  "GET /servizi/[slug]/modifica/versioni": section("services.write", "/servizi/ztl-access/modifica/versioni"),
  "GET /servizi/[slug]/modifica/stato": section("services.write", "/servizi/ztl-access/modifica/stato"),
  "GET /registro": section("audit.read", "/registro"),

  "GET /pratiche/[id]": about(({ application }) => `/pratiche/${application}`),
  "GET /api/payments/[id]/[paper]": about(({ payment }) => `/api/payments/${payment}/receipt`, { townWith: "payments.read" }),
  "GET /api/files/[kind]/[id]": about(({ upload }) => `/api/files/upload/${upload}`),
  "GET /api/trpc/[trpc]": about(({ application }) => `/api/trpc/applications.find?input=${encodeURIComponent(JSON.stringify({ id: application }))}`),
  "POST /api/trpc/[trpc]": about(() => "/api/trpc/notes.add", { for: "applications.work", as: "json", fields: ({ application }) => ({ applicationId: application, text: "nota" }) }),
  "POST /api/messages": about(() => "/api/messages", { for: "messages.write", as: "file", fields: ({ application }) => ({ applicationId: application, text: "buongiorno" }) }),
  "POST /api/uploads": about(() => "/api/uploads", { for: "applications.work", as: "file", fields: ({ application }) => ({ applicationId: application }) }),
};
