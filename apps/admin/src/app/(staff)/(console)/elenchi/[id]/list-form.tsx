"use client";

import type { Locale } from "@sportello/domain/locales";
import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { sayDone } from "../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import type { Outputs } from "../../../../../trpc/outputs.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";
import { entryFaults, typedEntry, type TypedEntry, writtenEntry, writtenName } from "../typed-list.ts";
import { EntryRow } from "./entry-row.tsx";
import { LoadCsv } from "./load-csv.tsx";

type ListFormProps = { readonly list: Outputs["lists"]["find"]; readonly languages: readonly Locale[] };

/** Names and entries in their order; what is taken out can be put back, since it is only withdrawn. */
export const ListForm = ({ list, languages }: ListFormProps) => {
  const t = useTranslations("lists");
  const router = useRouter();
  const { lists } = useTRPC();
  const [name, setName] = useState(list.name);
  const [entries, setEntries] = useState<readonly TypedEntry[]>(() =>
    list.entries
      .filter(({ isWithdrawn }) => isWithdrawn !== true)
      .map((entry, index) => typedEntry(entry, `kept-${index}`)),
  );
  const [made, setMade] = useState(0);
  const [isTried, setTried] = useState(false);
  const save = useMutation(
    lists.save.mutationOptions({
      onSuccess: () => {
        sayDone(t("saved"));
        router.refresh();
      },
    }),
  );
  const faults = entryFaults(entries);
  const withdrawn = list.entries.filter(({ value }) => !entries.some((entry) => entry.value.trim() === value));
  const append = (entry: Omit<TypedEntry, "id">) => {
    setMade(made + 1);
    setEntries([...entries, { ...entry, id: `new-${made}` }]);
  };
  const change = (id: string, next: TypedEntry) => setEntries(entries.map((entry) => (entry.id === id ? next : entry)));
  const up = (index: number) =>
    setEntries(entries.toSpliced(index, 1).toSpliced(index - 1, 0, ...entries.slice(index, index + 1)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.size === 0 && name.it.trim() !== "")
      save.mutate({
        kind: "change",
        id: list.id,
        revision: list.revision,
        name: writtenName(name),
        entries: entries.map(writtenEntry),
      });
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-5 rounded-lg border border-line bg-panel p-5">
      {save.error ? <FailureNotice failure={failureOf(save.error)} /> : null}
      <div className="grid gap-4 sm:grid-cols-3">
        {languages.map((language) => (
          <TextField
            key={language}
            lang={language}
            label={t(`name.${language}`)}
            value={name[language] ?? ""}
            maxLength={120}
            isRequired={language === "it"}
            onChange={(text) => setName({ ...name, [language]: text })}
            error={isTried && language === "it" && name.it.trim() === "" ? t("required") : null}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-end justify-between gap-2">
        <div>
          <h2 className="text-lg font-bold">
            {t("entries")} <span className="font-normal text-ink-faint tabular-nums">({entries.length})</span>
          </h2>
          <p className="max-w-prose text-sm text-ink-faint">{t("entriesHelp")}</p>
        </div>
        <LoadCsv
          onRead={(read) =>
            setEntries(
              read
                .filter(({ isWithdrawn }) => isWithdrawn !== true)
                .map((entry, index) => typedEntry(entry, `read-${made}-${index}`)),
            )
          }
        />
      </div>
      <ol className="space-y-2">
        {entries.map((entry, index) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            number={index + 1}
            languages={languages}
            fault={isTried ? (faults.get(entry.id) ?? null) : null}
            onChange={(next) => change(entry.id, next)}
            onUp={() => up(index)}
            onRemove={() => setEntries(entries.filter(({ id }) => id !== entry.id))}
          />
        ))}
      </ol>
      <Button look="quiet" onPress={() => append({ value: "", it: "", de: "", en: "" })}>
        <Plus aria-hidden className="size-4" />
        {t("addEntry")}
      </Button>
      {withdrawn.length === 0 ? null : (
        <details>
          <summary className="min-h-8 font-semibold text-primary-deep">
            {t("withdrawn", { count: withdrawn.length })}
          </summary>
          <ul className="mt-1 space-y-1">
            {withdrawn.map((entry) => (
              <li key={entry.value} className="flex flex-wrap items-center gap-2">
                {entry.label.it} <span className="font-mono text-[0.8125rem] text-ink-faint">{entry.value}</span>
                <Button look="quiet" onPress={() => append(typedEntry(entry, ""))}>
                  {t("restore", { name: entry.label.it })}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="border-t border-line-soft pt-4">
        <Button type="submit" look="primary" isPending={save.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
};
