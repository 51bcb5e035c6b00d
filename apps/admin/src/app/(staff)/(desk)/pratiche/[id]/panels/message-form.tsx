"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { TextField } from "../../../../../../components/text-field.tsx";
import { sayDone } from "../../../../../../components/toasts.tsx";
import type { Failure } from "../../../../../../trpc/refusal-of.ts";
import { textFault } from "../text-fault.ts";
import { MessageFiles } from "./message-files.tsx";
import { sendMessage } from "./send-message.ts";

/** A message to the applicant with its files, sent as one: what is refused stays in the form. */
export const MessageForm = ({ applicationId }: { readonly applicationId: string }) => {
  const t = useTranslations();
  const router = useRouter();
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fault = textFault(text, true);

  const send = async () => {
    setPending(true);
    const failed = await sendMessage({ applicationId, text, files });
    setPending(false);
    setFailure(failed);
    if (failed) return;
    setText("");
    setFiles([]);
    setTried(false);
    sayDone(t("application.messageSent"));
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === null && !isPending) void send();
  };

  return (
    <form onSubmit={submit} className="space-y-3 rounded-lg border border-line bg-panel p-4">
      {failure ? <FailureNotice failure={failure} /> : null}
      <TextField
        label={t("application.messageLabel")}
        description={t("application.messageHelp")}
        lines={3}
        value={text}
        onChange={setText}
        error={isTried && fault ? t(`decision.${fault}`) : null}
      />
      <MessageFiles files={files} onChange={setFiles} isDisabled={isPending} />
      <Button type="submit" look="primary" isPending={isPending}>
        {t("application.sendMessage")}
      </Button>
    </form>
  );
};
