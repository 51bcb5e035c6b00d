"use client";

import type { TextCommand } from "@sportello/api/decision-texts/input";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { useTRPC } from "../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../trpc/refusal-of.ts";
import { withReadyText } from "./with-ready-text.ts";

type ReadyTextsProps = {
  readonly applicationId: string;
  readonly command: TextCommand;
  readonly text: string;
  readonly onChange: (text: string) => void;
};

/** Puts one of the office's texts, filled for this application, into the field, where it can be read and changed. */
export const ReadyTexts = ({ applicationId, command, text, onChange }: ReadyTextsProps) => {
  const t = useTranslations("texts");
  const [chosen, setChosen] = useState("");
  const { data = [], error } = useQuery(
    useTRPC().decisionTexts.forApplication.queryOptions({ applicationId, command }),
  );
  if (error) return <FailureNotice failure={failureOf(error)} />;
  if (data.length === 0) return null;
  const before = data.find(({ id }) => id === chosen)?.text;
  const now = data.find(({ id }) => id === chosen);
  const choose = (id: string) => {
    const ready = data.find((one) => one.id === id);
    setChosen(id);
    if (ready) onChange(withReadyText(text, before, ready.text));
  };
  const option = ({ id, name }: { readonly id: string; readonly name: string }) => (
    <option key={id} value={id}>
      {name}
    </option>
  );
  const [ofService, ofOffice] = [
    data.filter(({ isOfService }) => isOfService),
    data.filter(({ isOfService }) => !isOfService),
  ];
  return (
    <label className="flex flex-col gap-1">
      <span className="font-semibold">{t("use")}</span>
      <select value={chosen} onChange={({ target }) => choose(target.value)} className="control w-full pr-8">
        <option value="">{t("none")}</option>
        {ofService.length > 0 ? <optgroup label={t("ofService")}>{ofService.map(option)}</optgroup> : null}
        {ofOffice.length > 0 ? <optgroup label={t("ofOffice")}>{ofOffice.map(option)}</optgroup> : null}
      </select>
      {now ? (
        <span role="status" className="text-sm text-ink-faint">
          {t("filled", { language: t(`in.${now.language}`) })}
        </span>
      ) : null}
    </label>
  );
};
