import { inLocale } from "@sportello/domain/locales";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountMenu } from "../../components/account-menu.tsx";
import { Crest } from "../../components/crest.tsx";
import { MobileMenu } from "../../components/mobile-menu.tsx";
import { SectionLinks } from "../../components/section-links.tsx";
import { sectionsFor } from "../../navigation/sections.ts";
import { signedIn, staffContext } from "../../staff.ts";

/** The frame of every page behind the sign-in: sections at the left, one's own access below them, the page at the right. */
const StaffLayout = async ({ children }: LayoutProps<"/">) => {
  const [me, { tenant }, locale, t] = await Promise.all([
    signedIn(),
    staffContext(),
    getLocale(),
    getTranslations("common"),
  ]);
  const name = inLocale(tenant.name, locale);
  const keys = sectionsFor(me.permissions).map(({ key }) => key);
  const account = <AccountMenu name={me.name} role={me.role} languages={tenant.languages} />;
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[14.5rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-panel px-4 py-2 font-semibold text-primary-deep shadow-high focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t("skipToContent")}
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col border-r border-line bg-panel lg:flex">
        <div className="flex items-center gap-2.5 border-t-4 border-tenant px-4 pt-4 pb-5">
          <Crest name={name} />
          <p className="min-w-0 leading-tight">
            <span className="block truncate font-bold">{name}</span>
            <span className="block text-sm text-ink-faint">{t("staffArea")}</span>
          </p>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto px-2">
          <SectionLinks keys={keys} />
        </div>
        <div className="border-t border-line p-2">{account}</div>
      </aside>
      <header className="sticky top-0 z-20 flex items-center gap-2.5 border-t-4 border-b border-t-tenant border-b-line bg-panel px-3 py-2 lg:hidden">
        <MobileMenu keys={keys}>{account}</MobileMenu>
        <Crest name={name} />
        <p className="min-w-0 truncate font-bold">{name}</p>
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 px-4 py-5 outline-none sm:px-6 lg:px-8">
        {children}
      </main>
    </div>
  );
};

export default StaffLayout;
