"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "./button.tsx";

type ModalDialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** A dialog that waits for an answer is not closed by a press beside it. */
  readonly isDismissable?: boolean;
  readonly size?: "narrow" | "wide";
  readonly children: ReactNode;
};

/** A dialog over the page: focus stays inside, Escape closes, focus returns to what opened it. */
export const ModalDialog = ({
  title,
  isOpen,
  onClose,
  isDismissable = false,
  size = "narrow",
  children,
}: ModalDialogProps) => {
  const t = useTranslations("common");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={isDismissable}
      className="fixed inset-0 z-40 flex items-end justify-center bg-ink/50 sm:items-center sm:p-6"
    >
      <Modal
        className={`flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-t-lg bg-panel shadow-high sm:rounded-lg ${size === "wide" ? "sm:max-w-5xl" : "sm:max-w-xl"}`}
      >
        <Dialog className="flex min-h-0 flex-1 flex-col outline-none">
          <div className="flex items-center justify-between gap-4 border-b border-line px-5 py-3">
            <Heading slot="title" className="text-lg font-bold">
              {title}
            </Heading>
            <Button look="icon" aria-label={t("close")} onPress={onClose}>
              <X aria-hidden className="size-5" />
            </Button>
          </div>
          <div className="min-h-0 flex-1 scroll-pb-20 overflow-y-auto px-5 pt-4 pb-2">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
