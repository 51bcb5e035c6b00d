"use client";

import { Menu, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components/Modal";
import type { Section } from "../navigation/sections.ts";
import { Button } from "./button.tsx";
import { SectionLinks } from "./section-links.tsx";

/** The sections on a narrow screen: a drawer that closes when a section is chosen. */
export const MobileMenu = ({
  keys,
  children,
}: {
  readonly keys: readonly Section["key"][];
  readonly children: ReactNode;
}) => {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="icon" aria-label={t("nav.open")} aria-expanded={isOpen} onPress={() => setOpen(true)}>
        <Menu aria-hidden className="size-5" />
      </Button>
      <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className="fixed inset-0 z-40 bg-ink/50">
        <Modal className="h-full w-72 max-w-[85vw] bg-panel shadow-high">
          <Dialog aria-label={t("nav.label")} className="flex h-full flex-col outline-none">
            <div className="flex justify-end p-2">
              <Button look="icon" aria-label={t("common.close")} onPress={() => setOpen(false)}>
                <X aria-hidden className="size-5" />
              </Button>
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto px-2">
              <SectionLinks keys={keys} onFollow={() => setOpen(false)} />
            </div>
            <div className="border-t border-line p-2">{children}</div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
};
