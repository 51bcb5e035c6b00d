import { inLocale } from "@sportello/domain/locales";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { BackLink } from "../../../../../components/back-link.tsx";
import { Instant } from "../../../../../components/instant.tsx";
import { PageHeading } from "../../../../../components/page-heading.tsx";
import { ask, orNotFound, signedInWith, staffContext } from "../../../../../staff.ts";
import { ShowSubform } from "./show-subform.tsx";
import { UsedBy } from "./used-by.tsx";

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

export const generateMetadata = async () => ({ title: (await getTranslations("subforms"))("title") });

/** One reusable part of forms: to be changed into a next version, with who uses it and the versions there were. */
const SubformPage = async ({ params }: PageProps<"/sottomoduli/[key]">) => {
  await signedInWith("services.write");
  const key = Key.safeParse((await params).key);
  if (!key.success) notFound();
  const [t, locale, caller, { tenant }] = await Promise.all([
    getTranslations("subforms"),
    getLocale(),
    ask(),
    staffContext(),
  ]);
  const [subform, shelf] = await Promise.all([
    orNotFound(caller.subforms.find({ key: key.data })),
    caller.subforms.shelf(),
  ]);
  const { name, version, form, draft, versions, uses } = subform;
  return (
    <>
      <BackLink href="/sottomoduli">{t("back")}</BackLink>
      <PageHeading title={inLocale(name, locale)} text={t("editText")}>
        <span className="text-sm text-ink-faint">{t("version", { number: version })}</span>
      </PageHeading>
      <ShowSubform
        key={version}
        subformKey={key.data}
        name={name}
        version={version}
        form={form}
        draft={draft}
        shelf={shelf}
        languages={tenant.languages}
      />
      <div className="mt-6 grid items-start gap-4 lg:grid-cols-2">
        <UsedBy uses={uses} newest={version} locale={locale} />
        <section aria-label={t("versions")} className="rounded-lg border border-line bg-panel p-4">
          <h2 className="font-bold">{t("versions")}</h2>
          <ul className="mt-1 divide-y divide-line-soft">
            {versions.map((one) => (
              <li key={one.version} className="flex justify-between gap-2 py-1.5">
                <span>{t("version", { number: one.version })}</span>
                <Instant at={one.createdAt} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
};

export default SubformPage;
