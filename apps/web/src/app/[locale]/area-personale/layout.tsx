import { Icon } from "@sportello/ui/icon";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Breadcrumb } from "../../../components/breadcrumb.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { requestContext } from "../../../session/request-context.ts";
import { signedInApi } from "../../../session/signed-in.ts";
import { waiting } from "../../../session/waiting.ts";
import { AreaTabs } from "./area-tabs.tsx";
import { sections } from "./sections.ts";

/** The frame of the personal area: who is signed in, how, what waits, and the way out. */
const AreaLayout = async ({ children }: { children: ReactNode }) => {
  await signedInApi("/area-personale");
  const [{ session }, counts, t, locale] = await Promise.all([
    requestContext(),
    waiting(),
    getTranslations("area"),
    getLocale(),
  ]);
  if (session?.kind !== "citizen") return null;
  return (
    <div className="personal-area">
      <div className="container">
        <Breadcrumb current={t("title")} />
        <div className="area-heading">
          <div>
            <p className="area-welcome">{t("welcome", { name: session.name })}</p>
            <p className="area-identity">
              {t("fiscalCode")} <span className="font-monospace">{session.actor.fiscalCode}</span> ·{" "}
              {t("signedInWith", { how: t(`protocol.${session.signIn.protocol}`) })}
            </p>
          </div>
          <form action={`/api/uscita?locale=${locale}`} method="post">
            <button className="btn btn-outline-primary btn-sm btn-icon" type="submit">
              <Icon name="logout" className="icon icon-sm icon-primary" />
              <span>{t("signOut")}</span>
            </button>
          </form>
        </div>
        <AreaTabs
          label={t("sections")}
          tabs={sections.map(({ name, href, badge, also = [] }) => {
            const count = badge ? counts[badge] : 0;
            return {
              label: t(`section.${name}`),
              href: getPathname({ href, locale }),
              also: also.map((path) => getPathname({ href: path, locale })),
              ...(badge && count > 0 && { badge: { count, label: t(`badge.${badge}`, { count }) } }),
            };
          })}
        />
        {children}
      </div>
    </div>
  );
};

export default AreaLayout;
