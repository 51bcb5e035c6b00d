import { inLocale } from "@sportello/domain/locales";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { BackLink } from "../../../../../components/back-link.tsx";
import { Badge } from "../../../../../components/badge.tsx";
import { ask, orNotFound, signedInWith } from "../../../../../staff.ts";
import { stateTone } from "../state-tone.ts";
import { AccessPanel } from "./access-panel.tsx";
import { PersonForm } from "./person-form.tsx";
import { SignInList } from "./sign-in-list.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("people"))("person") });

/** One person who works here: what they may do, their access, their latest sign-ins. */
const PersonPage = async ({ params }: PageProps<"/personale/[id]">) => {
  const { permissions } = await signedInWith("staff.read");
  const asked = z.uuid().safeParse((await params).id);
  if (!asked.success) notFound();
  const id = asked.data;
  const [t, locale, caller] = await Promise.all([getTranslations("people"), getLocale(), ask()]);
  const [person, offices] = await Promise.all([orNotFound(caller.staff.find({ id })), caller.offices.list()]);
  const mayWrite = permissions.includes("staff.write");
  const mine = new Set(person.offices.map((office) => office.id));
  const choices = offices
    .filter((office) => office.closedAt === null || mine.has(office.id))
    .map((office) => ({ value: office.id, label: inLocale(office.name, locale) }));
  return (
    <>
      <BackLink href="/personale">{t("back")}</BackLink>
      <header className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-2xl font-bold tracking-tight">
          {person.givenName} {person.familyName}
        </h1>
        <Badge tone={stateTone[person.state]}>{t(`state.${person.state}`)}</Badge>
        <p className="basis-full break-all text-ink-soft">{person.email}</p>
      </header>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section aria-labelledby="details" className="rounded-lg border border-line bg-panel p-5">
          <h2 id="details" className="mb-3 text-lg font-bold">
            {t("details")}
          </h2>
          <PersonForm person={person} offices={choices} isReadOnly={!mayWrite || person.state === "ended"} />
          {person.services.length === 0 ? null : (
            <p className="mt-4 text-ink-soft">
              {t("restricted")}: {person.services.map(({ title }) => inLocale(title, locale)).join(", ")}
            </p>
          )}
        </section>
        <div className="space-y-6">
          <AccessPanel person={person} mayWrite={mayWrite} />
          <SignInList signIns={person.signIns} />
          {permissions.includes("audit.read") ? (
            <Link
              href={`/registro?persona=${person.id}` as Route}
              className="font-semibold text-primary-deep hover:underline"
            >
              {t("log")}
            </Link>
          ) : null}
        </div>
      </div>
    </>
  );
};

export default PersonPage;
