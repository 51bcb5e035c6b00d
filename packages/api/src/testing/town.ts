import type { Database } from "@sportello/db/client";
import { makeOffice } from "@sportello/db/factories/make-office";
import { makePerson } from "@sportello/db/factories/make-person";
import { makeService, type MadeService } from "@sportello/db/factories/make-service";
import { makeStaff } from "@sportello/db/factories/make-staff";
import { makeTenant } from "@sportello/db/factories/make-tenant";
import type { IdentityLevel, StaffRole } from "@sportello/domain/access/actor";
import { computeFiscalCode } from "@sportello/domain/people/compute-fiscal-code";
import { catalogue, subforms } from "../catalogue/catalogue.ts";
import { sealOptions } from "../connectors/seal-options.ts";
import {
  type ApplicantContext,
  type CitizenContext,
  createCitizenContext,
  createStaffContext,
  type StaffContext,
} from "../context.ts";
import { asApplicant, asCitizen, asStaff } from "../procedures.ts";
import { openGuestSession } from "../sessions/open-guest-session.ts";
import { sessionEnd } from "../sessions/session.ts";
import type { TestRuntime } from "./runtime.ts";

/** A municipality for tests: two offices, a service of each kind, citizens and staff who can be signed in. */
export type Town = {
  readonly tenantId: string;
  readonly host: string;
  readonly mobility: { readonly id: string };
  readonly archive: { readonly id: string };
  /** ZTL access, of the mobility office: registers, with files and a repeating group. */
  readonly ztl: MadeService;
  /** One question, registers nothing, of the mobility office. */
  readonly simple: MadeService;
  /** Somebody who did not sign in and began to fill in. */
  readonly guest: (given?: { ip?: string }) => Promise<ApplicantContext>;
  readonly citizen: (given?: { level?: IdentityLevel; email?: string }) => Promise<CitizenContext>;
  /** The citizen of a session that was opened otherwise. */
  readonly citizenOf: (sessionId: string) => Promise<CitizenContext>;
  readonly staff: (
    role: StaffRole,
    offices: readonly { id: string }[],
    services?: readonly { id: string }[],
  ) => Promise<StaffContext>;
  /** The head of the mobility office and of the one that keeps the accounts of the municipality. */
  readonly accountant: () => Promise<StaffContext>;
  /** The same person an instant later: `now` is of the request. */
  readonly again: <Ctx extends ApplicantContext | StaffContext>(ctx: Ctx) => Promise<Ctx>;
};

/** Counted over all towns, so that no two citizens of a test share a fiscal code. */
let citizens = 0;

export const makeTown = async (runtime: TestRuntime, owner: Database, slug?: string): Promise<Town> => {
  const db = runtime.database;
  const { id: tenantId, host } = await makeTenant(owner, slug === undefined ? {} : { slug });
  const mobility = await makeOffice(db, tenantId);
  const archive = await makeOffice(db, tenantId);
  await db.inTenant(tenantId, async (tx) => {
    await tx.subform.createMany({
      data: subforms.map(({ key, version, name, form }) => ({ key, version, name, form: form as object })),
    });
    for (const kind of ["protocol", "notices", "payments"] as const) {
      await tx.connector.create({
        data: { kind, vendor: `fake-${kind}`, options: sealOptions(runtime.env.APP_SECRET, tenantId, kind, {}) },
      });
    }
  });
  const ready = catalogue.find((service) => service.slug === "ztl-access");
  if (!ready) throw new Error("the catalogue has no ztl-access");
  const ztl = await makeService(db, tenantId, {
    officeId: mobility.id,
    slug: ready.slug,
    category: ready.category,
    sheet: ready.sheet,
    form: ready.form,
    options: ready.options,
  });
  const simple = await makeService(db, tenantId, { officeId: mobility.id, slug: "simple" });

  const signIn = async (who: { personId: string } | { staffId: string }, identity?: object): Promise<string> => {
    const now = runtime.now();
    const session = await db.inTenant(tenantId, (tx) =>
      tx.session.create({
        data: { ...who, ...(identity && { identity }), createdAt: now, lastSeenAt: now, expiresAt: sessionEnd(now) },
      }),
    );
    return session.id;
  };
  const facts = { host, ip: "192.0.2.7" };
  const staff: Town["staff"] = async (role, offices, services = []) => {
    const { id } = await makeStaff(db, tenantId, {
      role,
      offices: offices.map((office) => office.id),
      services: services.map((service) => service.id),
    });
    return asStaff(await createStaffContext(runtime, { ...facts, sessionId: await signIn({ staffId: id }) }));
  };
  return {
    tenantId,
    host,
    mobility,
    archive,
    ztl,
    simple,
    staff,
    accountant: async () =>
      staff("manager", [
        mobility,
        (await db.inTenant(tenantId, (tx) => tx.office.findFirst({ where: { keepsAccounts: true } }))) ??
          (await makeOffice(db, tenantId, { keepsAccounts: true })),
      ]),
    guest: async ({ ip = "192.0.2.8" } = {}) => {
      const { sessionId } = await openGuestSession(await createCitizenContext(runtime, { host, ip, sessionId: null }));
      return asApplicant(await createCitizenContext(runtime, { host, ip, sessionId }));
    },
    citizen: async ({ level = "spid2", email } = {}) => {
      citizens += 1;
      const birthPlaceCode = `H${100 + citizens}`;
      const fiscalCode = computeFiscalCode({
        familyName: "Rossi",
        givenName: "Mario",
        birthDate: "1980-01-01",
        gender: "M",
        birthPlaceCode,
      });
      const person = await makePerson(db, tenantId, {
        fiscalCode,
        certified,
        ...(email !== undefined && { contacts: { email } }),
      });
      const sessionId = await signIn(
        { personId: person.id },
        { protocol: "spid", level, provider: "Identità di prova", authenticatedAt: runtime.now().toISOString() },
      );
      return asCitizen(await createCitizenContext(runtime, { ...facts, sessionId }));
    },
    citizenOf: async (sessionId) => asCitizen(await createCitizenContext(runtime, { ...facts, sessionId })),
    again: async (ctx) => ({ ...ctx, now: runtime.now() }),
  };
};

const certified = {
  birthDate: "1980-01-01",
  birthPlace: "Bugliano (PI)",
  gender: "M",
  address: { street: "Via Roma 1", municipality: "Bugliano", province: "PI", postalCode: "56040" },
};
