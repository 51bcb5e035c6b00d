import { Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import { titleOf } from "../services/title-of.ts";

/** The texts of one's offices, with the offices and services they may be for. */
export const listTexts = ({ inTenant, actor, tenant }: StaffContext) =>
  inTenant(async (tx) => {
    const offices = [...actor.offices];
    const texts = await tx.decisionText.findMany({
      where: { officeId: { in: offices } },
      orderBy: [{ command: "asc" }, { name: "asc" }, { id: "asc" }],
    });
    const services = await tx.service.findMany({
      where: { officeId: { in: offices }, publishedVersionId: { not: null } },
      orderBy: { slug: "asc" },
      select: { id: true, officeId: true, publishedVersionId: true },
    });
    const versions = await tx.serviceVersion.findMany({
      where: { id: { in: services.flatMap(({ publishedVersionId }) => publishedVersionId ?? []) } },
      select: { serviceId: true, sheet: true },
    });
    const titles = new Map(versions.map(({ serviceId, sheet }) => [serviceId, titleOf(sheet)]));
    return {
      texts: texts.map(({ id, officeId, serviceId, command, name, text }) => ({
        id,
        officeId,
        serviceId,
        command,
        name,
        text: Localised.parse(text),
      })),
      services: services.flatMap(({ id, officeId }) => {
        const title = titles.get(id);
        return title ? [{ id, officeId, title }] : [];
      }),
      languages: tenant.languages,
    };
  });
