"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../../../../components/text-field.tsx";
import { type Known, people } from "./people.ts";
import { readKnown, writeKnown } from "./read-known.ts";

/** As whom the form is filled in: one of the test people, or what is typed. */
export const PersonFields = ({
  known,
  onChange,
}: {
  readonly known: Known;
  readonly onChange: (known: Known) => void;
}) => {
  const t = useTranslations("formBuilder.try");
  const [text, setText] = useState(() => writeKnown(known));
  const [isTried, setTried] = useState(false);
  const read = readKnown(text);
  const now = people.find((person) => person.known === known)?.key ?? "own";
  const choose = (key: string) => {
    const found = people.find((person) => person.key === key);
    if (!found) return;
    setText(writeKnown(found.known));
    onChange(found.known);
  };
  return (
    <section aria-label={t("person")} className="space-y-3 rounded-lg border border-line bg-panel p-3">
      <ChoiceField
        label={t("as")}
        value={now}
        options={[
          ...people.map(({ key }) => ({ value: key as string, label: t(`people.${key}`) })),
          ...(now === "own" ? [{ value: "own", label: t("people.own") }] : []),
        ]}
        onChange={choose}
      />
      <details>
        <summary className="min-h-8 py-1 font-semibold text-ink-soft">{t("known")}</summary>
        <div className="space-y-2">
          <TextField
            label={t("knownLabel")}
            description={t("knownHint")}
            value={text}
            onChange={(next) => {
              setText(next);
              setTried(false);
            }}
            lines={12}
            error={isTried && read.known === null ? t("knownWrong", { place: read.fault || "JSON" }) : null}
          />
          <Button
            onPress={() => {
              setTried(true);
              if (read.known) onChange(read.known);
            }}
          >
            {t("knownUse")}
          </Button>
        </div>
      </details>
    </section>
  );
};
