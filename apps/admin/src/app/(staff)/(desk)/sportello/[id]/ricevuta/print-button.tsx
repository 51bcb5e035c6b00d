"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../../../../components/button.tsx";

/** Opens the browser's own dialog for printing. */
export const PrintButton = () => (
  <Button look="primary" onPress={() => globalThis.print()}>
    <Printer aria-hidden className="size-4" />
    {useTranslations("counter")("print")}
  </Button>
);
