"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "../../../../../../../components/button.tsx";
import { Notice } from "../../../../../../../components/notice.tsx";
import { sayDone } from "../../../../../../../components/toasts.tsx";
import type { Target, WorkText } from "./texts.ts";

type Read = Readonly<Record<string, string>>;
type ExchangeProps = {
  readonly slug: string;
  readonly language: Target;
  /** Those the municipality publishes in, but Italian: a file in another one is not read. */
  readonly languages: readonly Target[];
  readonly texts: readonly WorkText[];
  readonly onRead: (language: Target, texts: Read) => void;
};

const download = (name: string, type: string, content: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
};

/** Files for translators, out and in again: XLIFF 1.2 of one language, or a table of all. Readers and writers come with the first use. */
export const Exchange = ({ slug, language, languages, texts, onRead }: ExchangeProps) => {
  const t = useTranslations("serviceEditor.translations");
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<"too_large" | "not_xliff" | "not_csv" | "unknown_language" | null>(null);
  const asXliff = async () => {
    const { toXliff } = await import("@sportello/forms/tools/xliff");
    download(`${slug}.${language}.xlf`, "application/xliff+xml", toXliff(texts, language, "1.2", slug));
  };
  const asCsv = async () => {
    const { toTranslationCsv } = await import("@sportello/forms/tools/translation-csv");
    download(`${slug}.csv`, "text/csv;charset=utf-8", toTranslationCsv(texts));
  };
  const take = (target: Target, read: Read) => {
    if (Object.keys(read).length > 0) onRead(target, read);
    return Object.keys(read).length;
  };
  const read = async (file: File) => {
    setFault(null);
    const content = await file.text();
    if (/\.csv$/i.test(file.name)) {
      const { fromTranslationCsv } = await import("@sportello/forms/tools/translation-csv");
      const table = fromTranslationCsv(content);
      if (table.ok) sayDone(t("read", { count: take(language, table.value[language]) }));
      else setFault(table.refusal);
      return;
    }
    const { fromXliff } = await import("@sportello/forms/tools/xliff");
    const units = fromXliff(content);
    if (!units.ok) setFault(units.refusal);
    else if (!languages.includes(units.value.language)) setFault("unknown_language");
    else sayDone(t("read", { count: take(units.value.language, units.value.texts) }));
  };
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button onPress={() => void asXliff()}>{t("xliff")}</Button>
        <Button onPress={() => void asCsv()}>{t("csv")}</Button>
        <Button look="quiet" onPress={() => input.current?.click()}>
          <Upload aria-hidden className="size-4" />
          {t("import")}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlf,.xliff,.csv"
          className="sr-only"
          tabIndex={-1}
          aria-label={t("import")}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file)
              void read(file).finally(() => {
                target.value = "";
              });
          }}
        />
      </div>
      {fault ? <Notice tone="bad" live="alert" title={t(`fault.${fault}`)} /> : null}
    </div>
  );
};
