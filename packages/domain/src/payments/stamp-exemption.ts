import { z } from "zod";
import type { Localised } from "../locales.ts";

/**
 * Legal grounds on which an application bears no revenue stamp: absolute exemptions of table B of DPR 642/1972 that citizens, associations and bodies meet at a town hall, and
 * the one of the bodies of the third sector (art. 82, para. 5, D.Lgs. 117/2017). `other` is any other law, which whoever declares it names.
 */
export const exemptionGrounds = [
  "electoral",
  "taxes",
  "welfare",
  "social_insurance",
  "school",
  "guardianship",
  "disabled_card",
  "registry_papers",
  "public_bodies",
  "agriculture",
  "expropriation",
  "non_profit",
  "third_sector",
  "other",
] as const;
export type ExemptionGround = (typeof exemptionGrounds)[number];

const tableB = (article: string): string => `DPR 642/1972, tabella all. B, art. ${article}`;

/** What each ground is, and the rule it stands on as it is cited; of another law there is none to cite. */
export const exemptions: Readonly<
  Record<ExemptionGround, { readonly norm: string | null; readonly title: Required<Localised> }>
> = {
  electoral: {
    norm: tableB("1"),
    title: {
      it: "Liste elettorali e diritti elettorali",
      de: "Wählerverzeichnisse und Wahlrechte",
      en: "Electoral rolls and electoral rights",
    },
  },
  taxes: {
    norm: tableB("5"),
    title: {
      it: "Accertamento e riscossione di tributi",
      de: "Feststellung und Einhebung von Abgaben",
      en: "Assessment and collection of taxes",
    },
  },
  welfare: {
    norm: tableB("8"),
    title: {
      it: "Domande di sussidi o di ammissione a istituti di beneficenza",
      de: "Ansuchen um Beihilfen oder um Aufnahme in Wohlfahrtseinrichtungen",
      en: "Applications for allowances or for admission to charitable institutions",
    },
  },
  social_insurance: {
    norm: tableB("9"),
    title: {
      it: "Assicurazioni sociali obbligatorie e assegni familiari",
      de: "Sozialpflichtversicherungen und Familienzulagen",
      en: "Compulsory social insurance and family allowances",
    },
  },
  school: {
    norm: tableB("11"),
    title: {
      it: "Nido, scuola dell'infanzia e dell'obbligo, borse di studio",
      de: "Kinderhort, Kindergarten, Pflichtschule und Stipendien",
      en: "Nursery, kindergarten, compulsory school and scholarships",
    },
  },
  guardianship: {
    norm: tableB("13"),
    title: {
      it: "Tutela, adozione e affidamento",
      de: "Vormundschaft, Adoption und Anvertrauung",
      en: "Guardianship, adoption and fostering",
    },
  },
  disabled_card: {
    norm: tableB("13-bis"),
    title: {
      it: "Contrassegno per persone con disabilità permanente",
      de: "Parkausweis für Menschen mit dauerhafter Behinderung",
      en: "Parking card for people with a permanent disability",
    },
  },
  registry_papers: {
    norm: tableB("14"),
    title: {
      it: "Copie ed estratti di anagrafe e stato civile, certificati esenti",
      de: "Abschriften und Auszüge des Melde- und Standesamtes, befreite Bescheinigungen",
      en: "Copies and extracts of the civil registers, exempt certificates",
    },
  },
  public_bodies: {
    norm: tableB("16"),
    title: {
      it: "Atti scambiati tra amministrazioni pubbliche",
      de: "Akten zwischen öffentlichen Verwaltungen",
      en: "Papers exchanged between public administrations",
    },
  },
  agriculture: {
    norm: tableB("21-bis"),
    title: { it: "Aiuti al settore agricolo", de: "Beihilfen für die Landwirtschaft", en: "Aid to agriculture" },
  },
  expropriation: {
    norm: tableB("22"),
    title: {
      it: "Espropriazione per pubblica utilità",
      de: "Enteignung im öffentlichen Interesse",
      en: "Expropriation in the public interest",
    },
  },
  non_profit: {
    norm: tableB("27-bis"),
    title: {
      it: "ONLUS, federazioni e associazioni sportive riconosciute dal CONI",
      de: "ONLUS, vom CONI anerkannte Sportverbände und -vereine",
      en: "ONLUS, sports federations and associations recognised by CONI",
    },
  },
  third_sector: {
    norm: "D.Lgs. 117/2017, art. 82, comma 5",
    title: { it: "Enti del Terzo settore", de: "Körperschaften des Dritten Sektors", en: "Bodies of the third sector" },
  },
  other: { norm: null, title: { it: "Altra norma di legge", de: "Andere Rechtsvorschrift", en: "Another law" } },
};

/** An exemption as it is declared: its ground and, where that is another law, which (article, law and year). */
export const StampExemption = z.discriminatedUnion("ground", [
  z.strictObject({ ground: z.enum(exemptionGrounds).exclude(["other"]) }),
  z.strictObject({ ground: z.literal("other"), norm: z.string().trim().min(5).max(200) }),
]);
export type StampExemption = z.infer<typeof StampExemption>;

export const isGround = (text: string): text is ExemptionGround => Object.hasOwn(exemptions, text);

/** The rule an exemption stands on, as people cite it. Null for a ground that is none of ours and names no law. */
export const normOf = ({ ground, norm }: { readonly ground: string; readonly norm: string | null }): string | null =>
  norm ?? (isGround(ground) ? exemptions[ground].norm : null);
