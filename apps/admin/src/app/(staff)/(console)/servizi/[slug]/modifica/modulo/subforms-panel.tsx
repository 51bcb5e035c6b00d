"use client";

import { inLocale } from "@sportello/domain/locales";
import type { FormDefinition } from "@sportello/forms/definition";
import { diffDefinitions } from "@sportello/forms/tools/diff-definitions";
import { usedSubforms } from "@sportello/forms/tools/used-subforms";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Button } from "../../../../../../../components/button.tsx";
import { finderOn, newestOn, type Shelf, type ShelvedSubform } from "./shelf.ts";

type SubformsPanelProps = {
  readonly form: FormDefinition;
  readonly shelf: Shelf;
  readonly onMove: (key: string, version: number) => void;
};

/** The reusable parts this form is made of; where a newer version is there, what it changes and the step to it. Nothing moves by itself. */
export const SubformsPanel = ({ form, shelf, onMove }: SubformsPanelProps) => {
  const t = useTranslations("formBuilder.subforms");
  const used = usedSubforms(form);
  if (used.length === 0) return null;
  const newest = newestOn(shelf);
  return (
    <section aria-labelledby="used-subforms" className="rounded-lg border border-line bg-panel p-3">
      <h2 id="used-subforms" className="font-bold">
        {t("title")}
      </h2>
      <ul className="mt-1 divide-y divide-line-soft">
        {used.map(({ form: key, version }) => (
          <UsedSubform
            key={`${key} ${version}`}
            name={key}
            version={version}
            newest={newest.find((one) => one.key === key)}
            shelf={shelf}
            onMove={onMove}
          />
        ))}
      </ul>
    </section>
  );
};

type UsedSubformProps = Pick<SubformsPanelProps, "shelf" | "onMove"> & {
  readonly name: string;
  readonly version: number;
  readonly newest: ShelvedSubform | undefined;
};

const UsedSubform = ({ name, version, newest, shelf, onMove }: UsedSubformProps) => {
  const t = useTranslations("formBuilder.subforms");
  const tChange = useTranslations("serviceEditor");
  const locale = useLocale();
  const before = finderOn(shelf)(name, version);
  const isOld = newest !== undefined && newest.version > version;
  const changes = isOld && before ? diffDefinitions(before, newest.form, locale) : [];
  const title = newest ? inLocale(newest.name, locale) : name;
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Link href={`/sottomoduli/${name}` as Route} className="font-semibold text-primary-deep underline">
          {title}
        </Link>
        <span className="text-sm text-ink-faint">{t("version", { number: version })}</span>
      </p>
      {isOld ? (
        <>
          <details className="my-1 text-sm">
            <summary className="min-h-6">{t("changes", { number: newest.version, count: changes.length })}</summary>
            <ul className="list-disc pl-5">
              {changes.map(({ kind, id, label, property, before: was, after: is }) => (
                <li key={`${kind} ${id} ${property ?? ""}`}>
                  <span className="font-semibold">{label}</span>{" "}
                  {property ? tChange(`property.${property}`) : tChange(`change.${kind}`)}
                  {was || is ? (
                    <span className="block text-ink-faint">
                      {was ? <del>{was}</del> : null} {is ? <ins className="no-underline">{is}</ins> : null}
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </details>
          <Button onPress={() => onMove(name, newest.version)}>{t("move", { number: newest.version })}</Button>
        </>
      ) : null}
      {before ? null : <p className="text-sm font-semibold text-bad">{t("missing")}</p>}
    </li>
  );
};
