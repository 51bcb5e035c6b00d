"use client";

import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { helpKeys } from "./key-command.ts";
import { useKeysSwitch } from "./keys-switch.ts";
import { useKeys } from "./use-keys.ts";

const keysOf = {
  queue: [
    ["j", "next"],
    ["k", "previous"],
    ["Enter", "enter"],
    ["t", "take"],
    ["x", "choose"],
    ["b", "bulk"],
    ["r", "renew"],
    ["Esc", "clear"],
    ["/", "search"],
    ["?", "help"],
  ],
  application: [
    ["t", "takeThis"],
    ["a", "acceptThis"],
    ["r", "rejectThis"],
    ["i", "integrationThis"],
    ["Ctrl+Enter", "confirm"],
    ["j", "next"],
    ["k", "previous"],
    ["u", "list"],
    ["?", "help"],
  ],
} as const;

/** The list of shortcuts of a page. Single letters can be switched off (WCAG 2.2 SC 2.1.4). */
export const KeysHelp = ({ of }: { readonly of: keyof typeof keysOf }) => {
  const t = useTranslations("keys");
  const [isOpen, setOpen] = useState(false);
  const [areOn, switchKeys] = useKeysSwitch();
  useKeys(helpKeys, () => {
    setOpen(true);
    return true;
  });

  return (
    <>
      <span className="max-md:hidden">
        <Button look="quiet" onPress={() => setOpen(true)}>
          <Keyboard aria-hidden className="size-4" />
          {t("open")}
        </Button>
      </span>
      <ModalDialog title={t("title")} isOpen={isOpen} onClose={() => setOpen(false)} isDismissable>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
          {keysOf[of].map(([key, text]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="inline-block min-w-8 rounded-md border border-line-strong bg-sunken px-2 py-0.5 text-center font-mono text-sm">
                  {key}
                </kbd>
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
        <div className="mt-5 flex items-start gap-2 border-t border-line pt-4">
          <input
            id="keys-switch"
            type="checkbox"
            checked={areOn}
            aria-describedby="keys-switch-help"
            onChange={({ target }) => switchKeys(target.checked)}
            className="mt-0.5 size-4.5 accent-primary"
          />
          <div>
            <label htmlFor="keys-switch" className="font-semibold">
              {t("on")}
            </label>
            <p id="keys-switch-help" className="text-sm text-ink-faint">
              {t("off")}
            </p>
          </div>
        </div>
      </ModalDialog>
    </>
  );
};
