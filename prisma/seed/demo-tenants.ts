import type { makeService } from "@sportello/db/factories/make-service";

/** The two demonstration municipalities, invented; the second shows another look, host name and languages. */
export const demoTenants = [
  {
    slug: "bugliano",
    name: { it: "Comune di Bugliano", de: "Gemeinde Bugliano", en: "Municipality of Bugliano" },
    hosts: ["localhost", "127.0.0.1", "bugliano.localhost"],
    ipaCode: "c_b999",
    fiscalCode: "00998877666",
    languages: ["it", "de", "en"],
    branding: {
      motto: { it: "Tra le colline e il mare", de: "Zwischen Hügeln und Meer", en: "Between the hills and the sea" },
      region: { it: "Regione Toscana", de: "Region Toskana", en: "Tuscany Region" },
      colour: "#00614a",
      logo: "/stemmi/bugliano.svg",
      address: "Piazza del Municipio 1, 56040 Bugliano (PI)",
      phone: "0588 123456",
      email: "urp@comune.bugliano.pi.it",
      pec: "protocollo@pec.comune.bugliano.pi.it",
      accessibilityUrl: "https://form.agid.gov.it/view/comune-di-bugliano",
    },
    province: "PI",
    postalCode: "56040",
    municipality: "Bugliano",
  },
  {
    slug: "montefiore",
    name: {
      it: "Comune di Montefiore sul Lago",
      de: "Gemeinde Blumenberg am See",
      en: "Municipality of Montefiore sul Lago",
    },
    hosts: ["montefiore.localhost"],
    ipaCode: "c_f999",
    fiscalCode: "00112233440",
    languages: ["it", "de"],
    branding: {
      motto: { it: "Il paese sull'acqua", de: "Das Dorf am Wasser" },
      region: { it: "Provincia autonoma di Bolzano", de: "Autonome Provinz Bozen" },
      colour: "#7a1f3d",
      logo: "/stemmi/montefiore.svg",
      address: "Via del Lago 12, 39040 Montefiore sul Lago (BZ)",
      phone: "0471 654321",
      email: "info@comune.montefiore.bz.it",
      pec: "montefiore@pec.comune.montefiore.bz.it",
      accessibilityUrl: "https://form.agid.gov.it/view/comune-di-montefiore-sul-lago",
    },
    province: "BZ",
    postalCode: "39040",
    municipality: "Montefiore sul Lago",
  },
] as const;

export type DemoTenant = (typeof demoTenants)[number];

/** The offices of a municipality; the slugs are those of `demo-staff.ts`. */
export const demoOffices = (tenant: DemoTenant) => {
  const mail = (name: string) => `${name}@${tenant.branding.email.split("@")[1]}`;
  const contacts = (name: string, phone: string, hours: { it: string; de: string; en: string }) => ({
    address: tenant.branding.address,
    phone,
    email: mail(name),
    pec: tenant.branding.pec,
    hours,
  });
  return [
    {
      slug: "polizia-locale",
      name: { it: "Polizia locale", de: "Gemeindepolizei", en: "Local police" },
      contacts: contacts("polizialocale", "0588 123460", {
        it: "Lunedì, mercoledì e venerdì 9–12.30; martedì 15–17",
        de: "Montag, Mittwoch und Freitag 9–12.30 Uhr; Dienstag 15–17 Uhr",
        en: "Monday, Wednesday and Friday 9 am–12.30 pm; Tuesday 3–5 pm",
      }),
    },
    {
      slug: "segreteria",
      name: { it: "Segreteria generale", de: "Generalsekretariat", en: "General secretariat" },
      contacts: contacts("segreteria", "0588 123462", {
        it: "Da lunedì a venerdì 9–12.30",
        de: "Montag bis Freitag 9–12.30 Uhr",
        en: "Monday to Friday 9 am–12.30 pm",
      }),
    },
    {
      slug: "urp",
      name: { it: "Ufficio relazioni con il pubblico", de: "Bürgerbüro", en: "Public relations office" },
      contacts: contacts("urp", "0588 123456", {
        it: "Da lunedì a venerdì 8.30–13; giovedì anche 15–17.30",
        de: "Montag bis Freitag 8.30–13 Uhr; Donnerstag auch 15–17.30 Uhr",
        en: "Monday to Friday 8.30 am–1 pm; Thursday also 3–5.30 pm",
      }),
    },
    {
      slug: "servizi-demografici",
      name: { it: "Servizi demografici", de: "Demografische Dienste", en: "Registry office" },
      contacts: contacts("demografici", "0588 123464", {
        it: "Da lunedì a sabato 9–12; mercoledì anche 15–17",
        de: "Montag bis Samstag 9–12 Uhr; Mittwoch auch 15–17 Uhr",
        en: "Monday to Saturday 9 am–12 noon; Wednesday also 3–5 pm",
      }),
    },
    {
      slug: "scuola",
      name: { it: "Scuola e servizi educativi", de: "Schul- und Bildungsdienste", en: "School and education services" },
      contacts: contacts("scuola", "0588 123466", {
        it: "Lunedì e venerdì 9–12.30; giovedì 15–17.30",
        de: "Montag und Freitag 9–12.30 Uhr; Donnerstag 15–17.30 Uhr",
        en: "Monday and Friday 9 am–12.30 pm; Thursday 3–5.30 pm",
      }),
    },
    {
      slug: "tributi",
      keepsAccounts: true,
      name: { it: "Tributi e suolo pubblico", de: "Abgaben und öffentlicher Grund", en: "Taxes and public land" },
      contacts: contacts("tributi", "0588 123468", {
        it: "Martedì e giovedì 9–13; su appuntamento negli altri giorni",
        de: "Dienstag und Donnerstag 9–13 Uhr; an den anderen Tagen nach Vereinbarung",
        en: "Tuesday and Thursday 9 am–1 pm; by appointment on the other days",
      }),
    },
  ] as const;
};

/** Which office decides on which service of the catalogue; what is not named here is in the catalogue but not offered. */
export const officeOf: Readonly<Record<string, string>> = {
  "ztl-access": "polizia-locale",
  "ztl-daily-pass": "polizia-locale",
  "access-to-records": "segreteria",
  "resident-parking": "polizia-locale",
  "disabled-parking-permit": "polizia-locale",
  "public-land-occupation": "tributi",
  "school-benefits": "scuola",
  "marriage-banns": "servizi-demografici",
  "assistance-request": "urp",
};

/** Services of the demonstration that, as in every town, cannot be asked for at any time: with an end, not open yet, paused. */
export const restOf = (
  tenant: string,
  service: string,
  today: Date,
): Pick<Parameters<typeof makeService>[2], "status" | "opensAt" | "closesAt" | "suspensionReason"> => {
  const inDays = (days: number): Date => new Date(today.getTime() + days * 86_400_000);
  if (tenant === "bugliano" && service === "school-benefits") return { closesAt: inDays(45) };
  if (tenant === "montefiore" && service === "school-benefits") return { opensAt: inDays(20), closesAt: inDays(80) };
  if (tenant !== "montefiore" || service !== "resident-parking") return {};
  return {
    status: "suspended",
    suspensionReason: {
      it: "Le richieste sono ferme mentre si rifà la segnaletica del centro; riprendono a lavori finiti.",
      de: "Die Anträge ruhen, solange die Beschilderung im Zentrum erneuert wird; danach geht es weiter.",
    },
  };
};
