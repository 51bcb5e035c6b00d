import { inLocale } from "@sportello/domain/locales";
import { Download } from "lucide-react";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { BackLink } from "../../../../../components/back-link.tsx";
import { buttonClass } from "../../../../../components/button-class.ts";
import { PageHeading } from "../../../../../components/page-heading.tsx";
import { ask, orNotFound, signedInWith, staffContext } from "../../../../../staff.ts";
import { ListForm } from "./list-form.tsx";
import { RemoveList } from "./remove-list.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("lists"))("list") });

/** One list: its names, its entries, where it is used. */
const ListPage = async ({ params }: PageProps<"/elenchi/[id]">) => {
  await signedInWith("services.write");
  const asked = z.uuid().safeParse((await params).id);
  if (!asked.success) notFound();
  const id = asked.data;
  const [t, locale, caller, { tenant }] = await Promise.all([
    getTranslations("lists"),
    getLocale(),
    ask(),
    staffContext(),
  ]);
  const list = await orNotFound(caller.lists.find({ id }));
  return (
    <>
      <BackLink href="/elenchi">{t("back")}</BackLink>
      <PageHeading title={inLocale(list.name, locale)} text={list.key}>
        <a href={`/api/elenchi/${id}`} className={buttonClass("secondary")}>
          <Download aria-hidden className="size-4" />
          {t("exportCsv")}
        </a>
      </PageHeading>
      <div className="max-w-5xl space-y-6">
        <ListForm key={list.revision} list={list} languages={tenant.languages} />
        <section aria-labelledby="used" className="rounded-lg border border-line bg-panel p-5">
          <h2 id="used" className="mb-2 text-lg font-bold">
            {t("usedIn")}
          </h2>
          {list.uses.length === 0 ? (
            <RemoveList id={id} />
          ) : (
            <>
              <p className="text-ink-soft">{t("inUse", { count: list.uses.length })}</p>
              <ul className="mt-2 list-disc pl-5">
                {list.uses.map(({ kind, key, title }) => (
                  <li key={`${kind} ${key}`}>
                    {kind === "service" ? (
                      <Link href={`/servizi/${key}` as Route} className="text-primary-deep hover:underline">
                        {title}
                      </Link>
                    ) : (
                      title
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
    </>
  );
};

export default ListPage;
