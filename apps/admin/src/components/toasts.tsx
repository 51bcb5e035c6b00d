"use client";

import { CircleCheck, X } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { Button } from "./button.tsx";

const queue = new ToastQueue<string>({ maxVisibleToasts: 2 });

/** Says shortly that something was done; what went wrong is told beside its cause instead. */
export const sayDone = (text: string): void => void queue.add(text, { timeout: 6000 });

export const Toasts = () => {
  const t = useTranslations("common");
  return (
    <ToastRegion
      queue={queue}
      className="fixed right-4 bottom-4 left-4 z-50 flex flex-col gap-2 outline-none sm:left-auto"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="flex items-center gap-3 rounded-md bg-ink py-2 pr-2 pl-4 text-white shadow-high outline-none"
        >
          <CircleCheck aria-hidden className="size-5 shrink-0" />
          <ToastContent className="min-w-0 flex-1">
            <Text slot="title">{toast.content}</Text>
          </ToastContent>
          <Button look="icon" slot="close" aria-label={t("close")}>
            <X aria-hidden className="size-4 text-white" />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
};
