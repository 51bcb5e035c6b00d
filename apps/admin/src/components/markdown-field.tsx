"use client";

import { Bold, Eye, Italic, Link2, List, ListOrdered, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Toolbar } from "react-aria-components/Toolbar";
import { Button } from "./button.tsx";
import { Markdown } from "./markdown.tsx";
import { type Mark, marked } from "./marked.ts";

const marks = [
  ["bold", Bold],
  ["italic", Italic],
  ["list", List],
  ["numbers", ListOrdered],
  ["link", Link2],
] as const satisfies readonly (readonly [Mark, typeof Bold])[];

type MarkdownFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly lang: string;
  readonly isRequired?: boolean;
  readonly lines?: number;
  readonly onChange: (value: string) => void;
};

/** A text with emphasis, lists and links, written as Markdown: buttons put the marks, the eye shows it as citizens read it. */
export const MarkdownField = ({
  label,
  description,
  value,
  lang,
  isRequired = false,
  lines = 5,
  onChange,
}: MarkdownFieldProps) => {
  const t = useTranslations("serviceEditor.markdown");
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [isShown, setShown] = useState(false);
  const put = (mark: Mark) => {
    const field = area.current;
    if (!field) return;
    const next = marked(value, { from: field.selectionStart, to: field.selectionEnd }, mark);
    onChange(next.text);
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(next.from, next.to);
    });
  };
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <label htmlFor={id} className="font-semibold">
          {label}
          {isRequired ? (
            <abbr title={t("required")} className="text-bad no-underline">
              {" "}
              *
            </abbr>
          ) : null}
        </label>
        <Toolbar aria-label={t("toolbar", { label })} className="flex">
          {isShown
            ? null
            : marks.map(([mark, Icon]) => (
                <Button key={mark} look="icon" aria-label={t(mark)} onPress={() => put(mark)}>
                  <Icon aria-hidden className="size-4" />
                </Button>
              ))}
          <ToggleButton
            isSelected={isShown}
            onChange={setShown}
            aria-label={t("preview")}
            className="inline-flex size-9 items-center justify-center rounded-md text-ink-soft hover:bg-sunken data-selected:bg-primary-soft data-selected:text-primary-deep"
          >
            {isShown ? <Pencil aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
          </ToggleButton>
        </Toolbar>
      </div>
      {description ? (
        <p id={`${id}-help`} className="text-sm text-ink-faint">
          {description}
        </p>
      ) : null}
      {isShown ? (
        <div lang={lang} className="min-h-24 rounded-md border border-line bg-sunken px-3 py-2">
          {value.trim() === "" ? <p className="text-ink-faint">{t("empty")}</p> : <Markdown>{value}</Markdown>}
        </div>
      ) : (
        <textarea
          ref={area}
          id={id}
          lang={lang}
          rows={lines}
          value={value}
          required={isRequired}
          aria-describedby={description ? `${id}-help` : undefined}
          onChange={({ target }) => onChange(target.value)}
          className="control w-full resize-y py-2"
        />
      )}
    </div>
  );
};
