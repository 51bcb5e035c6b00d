"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { TextField } from "../../../../../../components/text-field.tsx";
import { sayDone } from "../../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../trpc/refusal-of.ts";
import { textFault } from "../text-fault.ts";

/** A message to the citizen, or a note that stays in the office: the words around it never let one be taken for the other. */
export const WriteForm = ({ kind, applicationId }: { readonly kind: "message" | "note"; readonly applicationId: string }) => {
  const t = useTranslations();
  const trpc = useTRPC();
  const router = useRouter();
  const [text, setText] = useState("");
  const [isTried, setTried] = useState(false);
  const isMessage = kind === "message";

  const done = () => {
    setText("");
    setTried(false);
    sayDone(t(isMessage ? "application.messageSent" : "application.noteAdded"));
    router.refresh();
  };
  const message = useMutation(trpc.messages.send.mutationOptions({ onSuccess: done }));
  const note = useMutation(trpc.notes.add.mutationOptions({ onSuccess: done }));
  const { mutate, error, isPending } = isMessage ? message : note;

  const fault = textFault(text, true);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === null && !isPending) mutate({ applicationId, text });
  };

  return (
    <form onSubmit={submit} className="space-y-3 rounded-lg border border-line bg-panel p-4">
      {error ? <FailureNotice failure={failureOf(error)} /> : null}
      <TextField
        label={t(isMessage ? "application.messageLabel" : "application.noteLabel")}
        description={t(isMessage ? "application.messageHelp" : "application.noteHelp")}
        lines={3}
        value={text}
        onChange={setText}
        error={isTried && fault ? t(`decision.${fault}`) : null}
      />
      <Button type="submit" look={isMessage ? "primary" : "secondary"} isPending={isPending}>
        {t(isMessage ? "application.sendMessage" : "application.addNote")}
      </Button>
    </form>
  );
};
