import { type Prisma } from "@sportello/db/generated/client";
import { statusesOf } from "@sportello/domain/applications/status-groups";
import { locales } from "@sportello/domain/locales";
import { pageOfApplications } from "../applications/page.ts";
import { literally } from "../literally.ts";
import type { ActivityQuestion, Source } from "./source.ts";
import { yearOf } from "./year.ts";

type Item = Omit<Awaited<ReturnType<typeof pageOfApplications>>[number], "at" | "id"> & {
  readonly kind: "application";
};
export type ApplicationActivity = Item & { readonly id: string };

/** The applications among the activities. */
export const applicationSource: Source<Item> = async (tx, { actor }, question, { after, take }) => {
  const rows = await pageOfApplications(tx, actor.id, { where: whereOf(question), order: question.sort, after, take });
  return rows.map((row) => ({ ...row, kind: "application" as const }));
};

/** A draft counts in the year it was begun, anything else in the year it was sent. */
const whereOf = ({ group, service, year, text }: ActivityQuestion): Prisma.ApplicationWhereInput => {
  const during = year === undefined ? null : yearOf(year);
  return {
    AND: [
      group === undefined ? {} : { status: { in: statusesOf(group) } },
      service === undefined ? {} : { service: { slug: service } },
      during === null ? {} : { OR: [{ submittedAt: during }, { submittedAt: null, createdAt: during }] },
      ...(text === undefined ? [] : text.split(/\s+/).filter(Boolean).map(mentions)),
    ],
  };
};

/** Title in any language, code with or without its dashes, registration number. */
export const mentions = (word: string): Prisma.ApplicationWhereInput => ({
  OR: [
    ...locales.map((locale) => ({
      version: { sheet: { path: ["title", locale], string_contains: literally(word), mode: "insensitive" as const } },
    })),
    { code: { contains: word.replaceAll(/[^\p{L}\p{N}]/gu, "").toUpperCase() || literally(word) } },
    { registrationNumber: { contains: literally(word), mode: "insensitive" } },
  ],
});
