import { randomUUID } from "node:crypto";
import type { Database } from "../client.ts";

export type MadeService = { id: string; slug: string; versionId: string };

/** A published service; without `form`, `sheet` or `options` a short one that registers nothing and allows everything. */
export const makeService = (
  db: Database,
  tenantId: string,
  given: {
    officeId: string;
    slug?: string;
    category?: string;
    topics?: string[];
    lifeEvents?: string[];
    audiences?: string[];
    sheet?: object;
    form?: object;
    options?: object;
    opensAt?: Date;
    closesAt?: Date;
    suspensionReason?: object;
    status?: "draft" | "active" | "suspended" | "archived";
    isFeatured?: boolean;
  },
): Promise<MadeService> =>
  db.inTenant(tenantId, async (tx) => {
    const slug = given.slug ?? `servizio-${randomUUID().slice(0, 8)}`;
    const { id } = await tx.service.create({
      data: {
        slug,
        officeId: given.officeId,
        status: given.status ?? "active",
        category: given.category ?? "mobilita-e-trasporti",
        topics: given.topics ?? ["ztl"],
        lifeEvents: given.lifeEvents ?? [],
        audiences: given.audiences ?? [],
        isFeatured: given.isFeatured ?? false,
        opensAt: given.opensAt ?? null,
        closesAt: given.closesAt ?? null,
        ...(given.suspensionReason && { suspensionReason: given.suspensionReason }),
      },
      select: { id: true },
    });
    const version = await tx.serviceVersion.create({
      data: {
        serviceId: id,
        number: 1,
        sheet: given.sheet ?? shortSheet,
        form: given.form ?? shortForm,
        options: given.options ?? shortOptions,
      },
      select: { id: true },
    });
    await tx.service.update({ where: { id }, data: { publishedVersionId: version.id } });
    return { id, slug, versionId: version.id };
  });

const text = (it: string) => ({ it });

export const shortSheet = {
  title: text("Richiesta di prova"),
  summary: text("Per chiedere una cosa semplice."),
  recipients: text("A chi abita nel Comune."),
  howTo: text("Compila il modulo."),
  needed: text("Niente."),
  outcome: text("Una risposta."),
  times: {
    text: text("Rispondiamo entro 30 giorni."),
    steps: [{ days: 30, title: text("Risposta"), text: text("Ricevi l'esito.") }],
  },
  conditions: text("Nessuna."),
  more: [],
  links: [],
};

export const shortOptions = {
  level: "spid2",
  maxDays: 30,
  allowWithdraw: true,
  allowReopening: true,
  allowIntegration: true,
  payment: "none",
  stamp: false,
  registration: null,
  messages: {},
};

export const shortForm = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "richiesta",
      title: "La richiesta",
      components: [
        { type: "textarea", key: "motivo", label: "Motivo", input: true, validate: { required: true, maxLength: 500 } },
      ],
    },
  ],
};
