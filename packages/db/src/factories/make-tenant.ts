import { randomUUID } from "node:crypto";
import type { Database } from "../client.ts";

export type MadeTenant = { id: string; slug: string; host: string };

/** A municipality with one host name. Takes the owner's connection: no verb of the product makes a tenant. */
export const makeTenant = async (
  owner: Database,
  given: {
    slug?: string;
    name?: string;
    hosts?: readonly string[];
    branding?: object;
    fiscalCode?: string;
    ipaCode?: string;
    languages?: string[];
  } = {},
): Promise<MadeTenant> => {
  const slug = given.slug ?? `comune-${randomUUID().slice(0, 8)}`;
  const hosts = given.hosts ?? [`${slug}.localhost`];
  const { id } = await owner.prisma.tenant.create({
    data: {
      slug,
      name: { it: given.name ?? `Comune di ${slug}` },
      ipaCode: given.ipaCode ?? `c_${slug.slice(0, 4)}`,
      fiscalCode: given.fiscalCode ?? "80012345676",
      branding: given.branding ?? plainBranding,
      languages: given.languages ?? ["it", "de", "en"],
    },
  });
  await owner.prisma.tenantHost.createMany({ data: hosts.map((host) => ({ host, tenantId: id })) });
  return { id, slug, host: hosts[0] ?? slug };
};

const plainBranding = {
  motto: { it: "Un comune da vivere" },
  region: { it: "Regione Toscana" },
  colour: "#00614a",
  logo: "/stemmi/bugliano.svg",
  address: "Piazza del Municipio 1, 56040 Bugliano (PI)",
  phone: "0588 000000",
  email: "urp@comune.bugliano.pi.it",
  pec: "protocollo@pec.comune.bugliano.pi.it",
  accessibilityUrl: "https://form.agid.gov.it/view/bugliano",
  siteUrl: "https://www.comune.bugliano.pi.it",
};
