"use client";

import type { TextCommand } from "@sportello/api/decision-texts/input";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";
import { withReadyText } from "../[id]/decision/with-ready-text.ts";

type BulkTextsProps = {
  readonly command: TextCommand;
  readonly text: string;
  readonly onChange: (text: string) => void;
};

/** Puts one of the office's texts into the field, with its names still to be filled for each application. */
export const BulkTexts = ({ command, text, onChange }: BulkTextsProps) => {
  const t = useTranslations("texts");
  const [chosen, setChosen] = useState("");
  const { data = [], error } = useQuery(useTRPC().decisionTexts.forMany.queryOptions({ command }));
  if (error) return <FailureNotice failure={failureOf(error)} />;
  if (data.length === 0) return null;
  const choose = (id: string) => {
    const ready = data.find((one) => one.id === id);
    if (ready) onChange(withReadyText(text, data.find((one) => one.id === chosen)?.text, ready.text));
    setChosen(id);
  };
  return (
    <label className="flex flex-col gap-1">
      <span className="font-semibold">{t("use")}</span>
      <select value={chosen} onChange={({ target }) => choose(target.value)} className="control w-full pr-8">
        <option value="">{t("none")}</option>
        {data.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};
