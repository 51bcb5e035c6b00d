import { Locale } from "@sportello/domain/locales";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { ask, orNotFound, signedInWith, staffContext } from "../../../../../../staff.ts";

const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);

/** The slug of the address for somebody who may change services; others are sent away, nonsense is "not found". */
export const editedSlug = async (params: Promise<{ slug: string }>): Promise<string> => {
  await signedInWith("services.write");
  const slug = Slug.safeParse((await params).slug);
  return slug.success ? slug.data : notFound();
};

export const standingOf = cache(async (slug: string) => orNotFound((await ask()).services.standing({ slug })));

/** The draft a page of the editor works on, with the languages it is written in; null while nobody prepares a publication. */
export const draftOf = cache(async (slug: string) => {
  const [caller, { tenant }] = await Promise.all([ask(), staffContext()]);
  const draft = await orNotFound(caller.services.draft({ slug }));
  return draft && { draft, languages: z.array(Locale).parse(tenant.languages) };
});
