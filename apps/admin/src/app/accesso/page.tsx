import { inLocale } from "@sportello/domain/locales";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Crest } from "../../components/crest.tsx";
import { LanguageLinks } from "../../components/language-links.tsx";
import { Notice } from "../../components/notice.tsx";
import { staffContext } from "../../staff.ts";
import { SignInForm } from "./sign-in-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("signIn"))("title") });

const SignInPage = async ({ searchParams }: PageProps<"/accesso">) => {
  const [{ motivo }, context, locale, t] = await Promise.all([searchParams, staffContext(), getLocale(), getTranslations("signIn")]);
  if (context.actor.kind === "staff") redirect("/");
  const { tenant } = context;
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 border-t-4 border-tenant px-4 py-10">
      <div className="flex items-center gap-3">
        <Crest name={inLocale(tenant.name, locale)} size="large" />
        <div>
          <p className="text-lg leading-tight font-bold">{inLocale(tenant.name, locale)}</p>
          <p className="text-ink-soft">{t("text")}</p>
        </div>
      </div>
      <section aria-labelledby="title" className="w-full max-w-sm rounded-lg border border-line bg-panel p-6 shadow-low">
        <h1 id="title" className="mb-4 text-xl font-bold">
          {t("title")}
        </h1>
        {motivo === "scaduta" ? (
          <div className="mb-4">
            <Notice tone="note">{t("expired")}</Notice>
          </div>
        ) : null}
        <SignInForm />
      </section>
      <LanguageLinks languages={tenant.languages} />
    </main>
  );
};

export default SignInPage;
