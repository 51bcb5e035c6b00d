"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Badge } from "../../../../../../../components/badge.tsx";
import { Button } from "../../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../../components/failure-notice.tsx";
import { sayDone } from "../../../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../../../trpc/client.ts";
import type { Outputs } from "../../../../../../../trpc/outputs.ts";
import { failureOf } from "../../../../../../../trpc/refusal-of.ts";
import { pathWords } from "../pubblica/path-words.ts";

type FormNews = NonNullable<Outputs["services"]["news"]["differences"]>["form"][number];
type ValueNews = {
  readonly part: "sheet" | "options";
  readonly path: string;
  readonly isConflict: boolean;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
};
type NewsFormProps = {
  readonly slug: string;
  readonly values: readonly ValueNews[];
  readonly form: readonly FormNews[];
};

const keyOf = (part: "sheet" | "options" | "form", path: string): string => `${part} ${path}`;

/** Each difference with a choice; what nobody changed here is chosen already, a conflict is not. */
export const NewsForm = ({ slug, values, form }: NewsFormProps) => {
  const t = useTranslations("serviceEditor.news");
  const words = useTranslations();
  const ofProperty = useTranslations("serviceEditor");
  const router = useRouter();
  const { services } = useTRPC();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set([
        ...values.filter(({ isConflict }) => !isConflict).map(({ part, path }) => keyOf(part, path)),
        ...form.filter(({ isConflict }) => !isConflict).map(({ id }) => keyOf("form", id)),
      ]),
  );
  const merge = useMutation(
    services.mergeNews.mutationOptions({
      onSuccess: () => {
        sayDone(t("done"));
        router.push(`/servizi/${slug}/modifica/pubblica` as Route);
        router.refresh();
      },
    }),
  );
  const toggle = (key: string, isOn: boolean) =>
    setChosen((before) => new Set(isOn ? [...before, key] : [...before].filter((one) => one !== key)));
  const taken = (part: "sheet" | "options") =>
    values.filter((one) => one.part === part && chosen.has(keyOf(part, one.path))).map(({ path }) => path);
  const send = () =>
    merge.mutate({
      slug,
      sheet: taken("sheet"),
      options: taken("options"),
      form: form.filter(({ id }) => chosen.has(keyOf("form", id))).map(({ id }) => id),
    });
  const item = (key: string, name: string, isConflict: boolean, extra: ReactNode, body: ReactNode) => (
    <li key={key} className="space-y-2 py-3">
      <label className="flex flex-wrap items-center gap-2 font-semibold">
        <input
          type="checkbox"
          checked={chosen.has(key)}
          onChange={({ target }) => toggle(key, target.checked)}
          className="size-4.5 accent-primary"
        />
        {name} {extra} {isConflict ? <Badge tone="warn">{t("conflict")}</Badge> : null}
      </label>
      {body}
    </li>
  );
  return (
    <div className="space-y-4">
      {merge.error ? <FailureNotice failure={failureOf(merge.error)} /> : null}
      {(["sheet", "options"] as const).map((part) => (
        <Group key={part} title={t(part)} isEmpty={!values.some((one) => one.part === part)}>
          {values
            .filter((one) => one.part === part)
            .map(({ path, isConflict, base, mine, theirs }) =>
              item(
                keyOf(part, path),
                pathWords(path, words),
                isConflict,
                null,
                <Sides base={isConflict ? base : null} mine={mine} theirs={theirs} />,
              ),
            )}
        </Group>
      ))}
      <Group title={t("form")} isEmpty={form.length === 0}>
        {form.map(({ id, kind, label, isConflict, changes }) =>
          item(
            keyOf("form", id),
            label,
            isConflict,
            <Badge>{t(`kind.${kind}`)}</Badge>,
            <ul className="pl-7 text-sm text-ink-soft">
              {changes
                .filter(({ property }) => property !== undefined)
                .map(({ property, before, after }) => (
                  <li key={property}>
                    {property ? ofProperty(`property.${property}`) : null}: <del className="text-bad">{before}</del>{" "}
                    <ins className="text-good no-underline">{after}</ins>
                  </li>
                ))}
            </ul>,
          ),
        )}
      </Group>
      <p className="text-sm text-ink-faint">{t("submitHelp")}</p>
      <Button look="primary" isPending={merge.isPending || merge.isSuccess} onPress={send}>
        {t("submit", { count: chosen.size })}
      </Button>
    </div>
  );
};

const Group = ({
  title,
  isEmpty,
  children,
}: {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}) =>
  isEmpty ? null : (
    <section aria-label={title} className="rounded-lg border border-line bg-panel px-4 py-3">
      <h2 className="text-lg font-bold">{title}</h2>
      <ul className="divide-y divide-line-soft">{children}</ul>
    </section>
  );

/** One's own words beside the catalogue's; in a conflict also what both began from. */
const Sides = ({
  base,
  mine,
  theirs,
}: {
  readonly base: string | null;
  readonly mine: string;
  readonly theirs: string;
}) => {
  const t = useTranslations("serviceEditor.news");
  const side = (name: string, text: string, look: string) => (
    <div className="min-w-0">
      <p className="text-sm font-semibold">{name}</p>
      <p className={`rounded-sm px-2 py-1 text-sm break-words whitespace-pre-line ${look}`}>
        {text === "" ? t("nothing") : text}
      </p>
    </div>
  );
  return (
    <div className={`grid gap-2 pl-7 ${base === null ? "sm:grid-cols-2" : "sm:grid-cols-3"}`}>
      {base === null ? null : side(t("base"), base, "bg-sunken text-ink-soft")}
      {side(t("mine"), mine, "bg-bad-faint text-bad")}
      {side(t("theirs"), theirs, "bg-good-soft text-good")}
    </div>
  );
};
