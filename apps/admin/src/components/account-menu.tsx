"use client";

import type { StaffRole } from "@sportello/domain/access/actor";
import { Locale } from "@sportello/domain/locales";
import { Check, ChevronsUpDown, LogOut } from "lucide-react";
import { signOut } from "next-auth/react";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "react-aria-components/Button";
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components/Menu";
import { chooseLanguage } from "../i18n/choose-language.ts";

const item =
  "flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 outline-none data-focused:bg-primary-faint data-focused:text-primary-deep";

type AccountMenuProps = { readonly name: string; readonly role: StaffRole; readonly languages: readonly Locale[] };

/** Who is signed in; behind it the language and the way out. */
export const AccountMenu = ({ name, role, languages }: AccountMenuProps) => {
  const t = useTranslations();
  const current = useLocale();
  const router = useRouter();

  const act = async (key: string) => {
    const locale = Locale.safeParse(key);
    if (locale.success) {
      chooseLanguage(locale.data);
      return router.refresh();
    }
    await signOut({ redirect: false });
    // A full load: nothing of the signed-in pages stays in memory.
    location.assign("/accesso");
  };

  return (
    <MenuTrigger>
      <Button className="flex w-full items-center gap-2 rounded-md px-2.5 py-1.5 text-left hover:bg-sunken data-pressed:bg-line-soft">
        <span className="min-w-0 flex-1 leading-tight">
          <span className="block truncate font-semibold">{name}</span>
          <span className="block truncate text-sm text-ink-faint">{t(`role.${role}`)}</span>
          <span className="sr-only">{t("nav.account")}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
      </Button>
      <Popover placement="top start" className="w-56 rounded-lg border border-line bg-panel p-1 shadow-high">
        <Menu className="outline-none" onAction={(key) => void act(String(key))}>
          <MenuSection>
            <Header className="px-2.5 pt-1.5 pb-1 text-sm font-semibold text-ink-faint">{t("common.language")}</Header>
            {languages.map((locale) => (
              <MenuItem key={locale} id={locale} textValue={t(`language.${locale}`)} className={item}>
                <span lang={locale} className="flex-1">
                  {t(`language.${locale}`)}
                </span>
                {locale === current ? <Check aria-hidden className="size-4" /> : null}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="my-1 border-t border-line" />
          <MenuItem id="sign-out" textValue={t("nav.signOut")} className={item}>
            <LogOut aria-hidden className="size-4" />
            {t("nav.signOut")}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
