import { catalogue, subforms } from "@sportello/api/catalogue/catalogue";
import { hashPassword } from "@sportello/api/sessions/hash-password";
import { sealTotpSecret } from "@sportello/api/sessions/totp";
import { createDatabase, type Database } from "@sportello/db/client";
import { makeOffice } from "@sportello/db/factories/make-office";
import { makeService } from "@sportello/db/factories/make-service";
import { makeStaff } from "@sportello/db/factories/make-staff";
import { makeTenant } from "@sportello/db/factories/make-tenant";
import { romeDay } from "@sportello/domain/time/rome-day";
import { type Furniture, seedApplications } from "./seed/demo-applications.ts";
import { connectToSandbox, type Demo } from "./seed/demo-connectors.ts";
import { writeDocuments } from "./seed/demo-documents.ts";
import { seedPayments } from "./seed/demo-payments.ts";
import { demoPassword, demoStaff, demoTotpSecret } from "./seed/demo-staff.ts";
import { demoOffices, demoTenants, type DemoTenant, officeOf, restOf } from "./seed/demo-tenants.ts";

type Urls = { readonly ownerUrl: string; readonly appUrl: string };

/** Furnishes an empty, migrated database with the two demonstration municipalities; the second one only with its services. */
export const seedDemo = async (urls: Urls, demo: Demo): Promise<void> => {
  await withDatabases(urls, async (db, owner) => {
    const passwordHash = await hashPassword(demoPassword);
    for (const tenant of demoTenants) {
      const furniture = await furnish(db, owner, tenant, demo, passwordHash);
      if (tenant.slug !== "bugliano") continue;
      const sent = await seedApplications(db, furniture);
      await seedPayments(db, furniture, demo.sandboxDir);
      await writeDocuments(db, owner, demo, urls.appUrl, furniture.tenant.id, sent);
    }
  });
};

/** Tells the connectors of the demonstration where the sandbox listens this time. */
export const refreshDemo = (urls: Urls, demo: Demo): Promise<void> =>
  withDatabases(urls, async (db, owner) => {
    for (const tenant of await owner.prisma.tenant.findMany({
      where: { slug: { in: demoTenants.map(({ slug }) => slug) } },
    })) {
      const known = demoTenants.find(({ slug }) => slug === tenant.slug);
      if (known)
        await connectToSandbox(
          db,
          { id: tenant.id, slug: tenant.slug, name: known.name.it, ipaCode: known.ipaCode },
          demo,
        );
    }
  });

const furnish = async (
  db: Database,
  owner: Database,
  tenant: DemoTenant,
  demo: Demo,
  passwordHash: string,
): Promise<Furniture> => {
  const { id } = await makeTenant(owner, {
    ...tenant,
    name: tenant.name.it,
    hosts: tenant.hosts,
    languages: [...tenant.languages],
  });
  await owner.prisma.tenant.update({ where: { id }, data: { name: tenant.name } });
  const offices = new Map<string, string>();
  for (const office of demoOffices(tenant)) offices.set(office.slug, (await makeOffice(db, id, office)).id);

  const operators = new Map<string, string[]>();
  for (const person of demoStaff.filter((staff) => staff.tenant === tenant.slug)) {
    const ofPerson = person.offices.map((slug) => must(offices.get(slug)));
    const totpSecret = sealTotpSecret(
      demo.appSecret,
      { tenantId: id, email: person.email },
      demoTotpSecret(demo.appSecret, person.email),
    );
    const staff = await makeStaff(db, id, { ...person, offices: ofPerson, passwordHash, totpSecret });
    if (person.role === "operator" || person.role === "manager") {
      for (const office of ofPerson) operators.set(office, [...(operators.get(office) ?? []), staff.id]);
    }
  }

  await connectToSandbox(db, { id, slug: tenant.slug, name: tenant.name.it, ipaCode: tenant.ipaCode }, demo);
  await db.inTenant(id, (tx) =>
    tx.subform.createMany({ data: subforms.map(({ key, version, name, form }) => ({ key, version, name, form })) }),
  );
  const services = [];
  for (const entry of catalogue) {
    const office = officeOf[entry.slug];
    if (office === undefined) continue;
    const officeId = must(offices.get(office));
    const { slug, category, topics, lifeEvents, audiences, isFeatured, sheet, form, options } = entry;
    const service = await makeService(db, id, {
      slug,
      category,
      topics,
      lifeEvents,
      audiences,
      isFeatured,
      sheet,
      form,
      options,
      officeId,
      ...restOf(tenant.slug, slug, new Date()),
    });
    services.push({ ...service, officeId, options });
  }
  return { tenant: { ...tenant, id }, services, operators, filesDir: demo.filesDir, today: romeDay(new Date()) };
};

const must = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error("the demonstration names an office it does not have");
  return value;
};

/** However busy the machine is, the demonstration is furnished whole. */
const patienceMs = 300_000;

const withDatabases = async (urls: Urls, work: (db: Database, owner: Database) => Promise<void>): Promise<void> => {
  const db = createDatabase({ url: urls.appUrl, patienceMs });
  const owner = createDatabase({ url: urls.ownerUrl, poolSize: 2, patienceMs });
  try {
    await work(db, owner);
  } finally {
    await db.close();
    await owner.close();
  }
};
