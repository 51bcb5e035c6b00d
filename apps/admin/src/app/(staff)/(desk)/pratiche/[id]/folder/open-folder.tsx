"use client";

import { inLocale } from "@sportello/domain/locales";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../../components/choice-field.tsx";
import { ReasonDialog } from "../../../../../../components/reason-dialog.tsx";
import { TextField } from "../../../../../../components/text-field.tsx";
import { useTRPC } from "../../../../../../trpc/client.ts";
import { useFolder } from "./use-folder.ts";

/** Puts applications into a new folder, or this one into a folder that is there. */
export const OpenFolder = ({
  applicationIds,
  look = "secondary",
  label,
}: {
  readonly applicationIds: readonly string[];
  readonly look?: "secondary" | "quiet";
  readonly label?: string;
}) => {
  const t = useTranslations("folder");
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [folderId, setFolderId] = useState("");
  const [isTried, setTried] = useState(false);
  const isAlone = applicationIds.length === 1;
  const { data: folders = [] } = useQuery(
    useTRPC().folders.find.queryOptions({ query: "" }, { enabled: isOpen && isAlone }),
  );
  const { make, link, isPending, failure, forget } = useFolder(() => setOpen(false));
  const given = (reason: string) => {
    setTried(true);
    const [applicationId = ""] = applicationIds;
    if (folderId !== "") link({ folderId, applicationId, reason });
    else if (name.trim() !== "") make({ applicationIds: [...applicationIds], name: name.trim(), reason });
  };
  const begin = () => {
    forget();
    setOpen(true);
  };
  return (
    <>
      <Button look={look} onPress={begin}>
        {label ?? t("put")}
      </Button>
      {isOpen ? (
        <ReasonDialog
          title={t("put")}
          label={t("why")}
          action={t("put")}
          isOpen
          isPending={isPending}
          failure={failure}
          onClose={() => setOpen(false)}
          onGiven={given}
        >
          {isAlone && folders.length > 0 ? (
            <ChoiceField
              label={t("which")}
              value={folderId}
              onChange={setFolderId}
              options={[
                { value: "", label: t("newOne") },
                ...folders.map((folder) => ({
                  value: folder.id,
                  label: `${folder.name} (${inLocale(folder.title, locale)}, ${folder.applications})`,
                })),
              ]}
            />
          ) : null}
          {folderId === "" ? (
            <TextField
              label={t("name")}
              value={name}
              onChange={setName}
              maxLength={120}
              isRequired
              isFirst
              error={isTried && name.trim() === "" ? t("nameMissing") : null}
            />
          ) : null}
        </ReasonDialog>
      ) : null}
    </>
  );
};
