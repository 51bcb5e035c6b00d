"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./button.tsx";

/** Puts a text on the clipboard and says so, in place. */
export const CopyButton = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const t = useTranslations("application");
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <>
      <Button look="icon" aria-label={label} onPress={copy} onBlur={() => setCopied(false)}>
        {isCopied ? <Check aria-hidden className="size-4 text-good" /> : <Copy aria-hidden className="size-4" />}
      </Button>
      <span role="status" className="sr-only">
        {isCopied ? t("copied") : ""}
      </span>
    </>
  );
};
