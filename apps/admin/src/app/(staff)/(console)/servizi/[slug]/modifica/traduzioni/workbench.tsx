"use client";

import type { ServiceOptions } from "@sportello/domain/services/options";
import type { DraftSheet } from "@sportello/domain/services/sheet";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CheckField } from "../../../../../../../components/check-field.tsx";
import { Notice } from "../../../../../../../components/notice.tsx";
import { LanguageSwitch } from "../language-switch.tsx";
import { SaveStateLine } from "../save-state-line.tsx";
import { useDraftPart } from "../use-draft-part.ts";
import { useSought } from "../use-sought.ts";
import { Exchange } from "./exchange.tsx";
import { type Target, textAreas, type Texts, textsOf, withTexts } from "./texts.ts";
import { TranslationRow } from "./translation-row.tsx";

type Given<Content> = { readonly content: Content; readonly revision: number };
type WorkbenchProps = {
  readonly slug: string;
  readonly languages: readonly Target[];
  readonly sheet: Given<DraftSheet>;
  readonly form: Given<Texts["form"]>;
  readonly options: Given<ServiceOptions>;
};
const rank = { saved: 0, incomplete: 1, saving: 2, failed: 3, refused: 4, overtaken: 5 } as const;

/** Italian at the left, the other language at the right; each of the three parts is saved by itself. */
export const Workbench = ({ slug, languages, ...given }: WorkbenchProps) => {
  const t = useTranslations("serviceEditor.translations");
  const parts = {
    sheet: useDraftPart(slug, "sheet", given.sheet),
    form: useDraftPart(slug, "form", given.form),
    options: useDraftPart(slug, "options", given.options),
  };
  const sought = useSought();
  const soughtIn = languages.find((one) => sought.startsWith(`${one}/`));
  const [chosen, setLanguage] = useState<Target | null>(null);
  const language = chosen ?? soughtIn ?? languages[0] ?? "de";
  const [isOpenOnly, setOpenOnly] = useState(false);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const service: Texts = { sheet: parts.sheet.content, form: parts.form.content, options: parts.options.content };
  const texts = textsOf(service);
  const isOpen = (text: (typeof texts)[number]) => (text[language] ?? "").trim() === "";
  const write = (target: Target, written: Readonly<Record<string, string>>) => {
    const next = withTexts(service, target, written);
    const touched = new Set(Object.keys(written).map((id) => id.split("/")[0]));
    if (touched.has("sheet")) parts.sheet.change(next.sheet);
    if (touched.has("form")) parts.form.change(next.form);
    if (touched.has("messages")) parts.options.change(next.options);
    setKept((before) => new Set([...before, ...Object.keys(written)]));
    return next.unknown;
  };
  const worst =
    [parts.sheet, parts.form, parts.options].toSorted(
      (one, other) =>
        rank[other.state.kind] - rank[one.state.kind] ||
        (other.state.kind === "saved" && other.state.at !== null ? 1 : -1),
    )[0] ?? parts.sheet;
  if (languages.length === 0) return <Notice tone="note" title={t("oneLanguage")} />;
  const done = texts.filter((text) => !isOpen(text)).length;
  return (
    <div>
      <SaveStateLine state={worst.state} onRetry={worst.retry} />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <div className="flex flex-wrap items-center gap-4">
          <LanguageSwitch languages={languages} value={language} onChange={setLanguage} />
          <CheckField
            label={t("openOnly")}
            isChecked={isOpenOnly}
            onChange={(is) => {
              setOpenOnly(is);
              setKept(new Set());
            }}
          />
        </div>
        <Exchange
          slug={slug}
          language={language}
          languages={languages}
          texts={texts}
          onRead={(target, read) => setUnknown(write(target, read))}
        />
      </div>
      <p className="text-sm text-ink-soft" id="translation-progress">
        {t("progress", { done, all: texts.length })}
      </p>
      <progress
        value={done}
        max={texts.length || 1}
        aria-labelledby="translation-progress"
        className="mb-4 h-2 w-full accent-primary"
      />
      {unknown.length > 0 ? (
        <div className="mb-4">
          <Notice tone="warn" live="status" title={t("unknown", { count: unknown.length })}>
            <p className="break-all">{unknown.slice(0, 10).join(", ")}</p>
          </Notice>
        </div>
      ) : null}
      {textAreas.map((area) => {
        const rows = texts.filter((text) => text.area === area && (!isOpenOnly || isOpen(text) || kept.has(text.id)));
        return rows.length === 0 ? null : (
          <section key={area} aria-label={t(`area.${area}`)} className="mb-6 rounded-lg border border-line bg-panel">
            <h2 className="border-b border-line px-4 py-2.5 font-bold">{t(`area.${area}`)}</h2>
            <ul className="divide-y divide-line-soft">
              {rows.map((text) => (
                <TranslationRow
                  key={`${language} ${text.id}`}
                  text={text}
                  language={language}
                  isSought={sought === `${language}/${text.id}`}
                  onWrite={(written) => write(language, { [text.id]: written })}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {isOpenOnly && done === texts.length ? <Notice tone="good" title={t("allDone")} /> : null}
    </div>
  );
};
