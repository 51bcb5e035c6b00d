import { inLocale } from "@sportello/domain/locales";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { staffContext } from "../staff.ts";
import { Crest } from "./crest.tsx";
import { LanguageLinks } from "./language-links.tsx";

/** The frame of the pages before the sign-in: whose house it is, one thing to do, the languages. */
export const Entrance = async ({
  title,
  isWide = false,
  children,
}: {
  readonly title: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) => {
  const [{ tenant }, locale, t] = await Promise.all([staffContext(), getLocale(), getTranslations("signIn")]);
  const name = inLocale(tenant.name, locale);
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 border-t-4 border-tenant px-4 py-10">
      <div className="flex items-center gap-3">
        <Crest name={name} size="large" />
        <div>
          <p className="text-lg leading-tight font-bold">{name}</p>
          <p className="text-ink-soft">{t("text")}</p>
        </div>
      </div>
      <section
        aria-labelledby="title"
        className={`w-full rounded-lg border border-line bg-panel p-6 shadow-low ${isWide ? "max-w-xl" : "max-w-sm"}`}
      >
        <h1 id="title" className="mb-4 text-xl font-bold">
          {title}
        </h1>
        {children}
      </section>
      <LanguageLinks languages={tenant.languages} />
    </main>
  );
};
