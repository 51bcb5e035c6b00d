"use client";

import type { TemplateOutcome } from "@sportello/api/outcome-templates/input";
import { FileSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { TextField } from "../../../../../components/text-field.tsx";

type TemplatePreviewProps = {
  readonly outcome: TemplateOutcome;
  readonly title: string;
  readonly body: string;
  readonly isRight: boolean;
};

/** The document as an application of the office would get it, in a tab of its own. */
export const TemplatePreview = ({ outcome, title, body, isRight }: TemplatePreviewProps) => {
  const t = useTranslations("outcomeTemplates");
  const [code, setCode] = useState("");
  return (
    <form
      method="post"
      action="/api/esiti/anteprima"
      target="_blank"
      rel="noopener"
      className="flex flex-wrap items-end gap-3 rounded-md bg-sunken p-3"
    >
      <input type="hidden" name="outcome" value={outcome} />
      <input type="hidden" name="title" value={title} />
      <input type="hidden" name="body" value={body} />
      <div className="min-w-56 flex-1">
        <TextField
          label={t("previewWith")}
          description={t("previewHelp")}
          name="application"
          value={code}
          onChange={setCode}
          maxLength={60}
        />
      </div>
      <Button type="submit" look="secondary" isDisabled={!isRight || code.trim() === ""}>
        <FileSearch aria-hidden className="size-4" />
        {t("preview")}
      </Button>
    </form>
  );
};
