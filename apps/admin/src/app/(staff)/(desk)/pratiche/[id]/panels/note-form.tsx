"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { TextField } from "../../../../../../components/text-field.tsx";
import { sayDone } from "../../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../trpc/refusal-of.ts";
import { textFault } from "../text-fault.ts";
import { mentionedIn, withMention } from "./mentions.ts";

/** A note that stays in the office: the words around it never let it be taken for a message. */
export const NoteForm = ({
  applicationId,
  colleagues,
}: {
  readonly applicationId: string;
  /** Who may be mentioned. */ readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}) => {
  const t = useTranslations();
  const router = useRouter();
  const [text, setText] = useState("");
  const [isTried, setTried] = useState(false);
  const done = () => {
    setText("");
    setTried(false);
    sayDone(t("application.noteAdded"));
    router.refresh();
  };
  const { mutate, error, isPending } = useMutation(useTRPC().notes.add.mutationOptions({ onSuccess: done }));

  const fault = textFault(text, true);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === null && !isPending)
      mutate({ applicationId, text, mentions: mentionedIn(text, colleagues).map(({ id }) => id) });
  };

  return (
    <form onSubmit={submit} className="space-y-3 rounded-lg border border-line bg-panel p-4">
      {error ? <FailureNotice failure={failureOf(error)} /> : null}
      <TextField
        label={t("application.noteLabel")}
        description={t("application.noteHelp")}
        lines={3}
        value={text}
        onChange={setText}
        error={isTried && fault ? t(`decision.${fault}`) : null}
      />
      {colleagues.length === 0 ? null : (
        <div role="group" aria-label={t("application.mention")} className="flex flex-wrap items-center gap-1.5">
          <span className="text-sm text-ink-soft">{t("application.mention")}</span>
          {colleagues.map((colleague) => (
            <Button key={colleague.id} look="quiet" onPress={() => setText(withMention(text, colleague, colleagues))}>
              @{colleague.name}
            </Button>
          ))}
        </div>
      )}
      <Button type="submit" look="secondary" isPending={isPending}>
        {t("application.addNote")}
      </Button>
    </form>
  );
};
