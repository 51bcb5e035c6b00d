"use client";

import type { Locale } from "@sportello/domain/locales";
import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import type { OfficeChoice } from "./role-fields.tsx";

export const InvitePerson = ({
  offices,
  languages,
}: {
  readonly offices: readonly OfficeChoice[];
  readonly languages: readonly Locale[];
}) => {
  const t = useTranslations("people");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        <UserPlus aria-hidden className="size-4" />
        {t("invite")}
      </Button>
      {isOpen ? <InviteDialog offices={offices} languages={languages} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
