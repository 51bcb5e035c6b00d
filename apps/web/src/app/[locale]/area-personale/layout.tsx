import type { ReactNode } from "react";
import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "@sportello/ui/icon";
import { AreaTabs } from "./area-tabs.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { requestContext } from "../../../session/request-context.ts";
import { signedInApi } from "../../../session/signed-in.ts";

/** The frame of the personal area: who is signed in, how, and the way out. */
const AreaLayout = async ({ children }: { children: ReactNode }) => {
  await signedInApi("/area-personale");
  const { session } = await requestContext();
  const t = await getTranslations("area");
  const locale = await getLocale();
  if (session?.kind !== "citizen") return null;
  return (
    <div className="personal-area">
      <div className="container">
        <div className="area-heading">
          <div>
            <p className="area-welcome">{t("welcome", { name: session.name })}</p>
            <p className="area-identity">
              {t("fiscalCode")} <span className="font-monospace">{session.actor.fiscalCode}</span> · {t("signedInWith", { how: t(`protocol.${session.signIn.protocol}`) })}
            </p>
          </div>
          <form action="/api/uscita" method="post">
            <button className="btn btn-outline-primary btn-sm btn-icon" type="submit">
              <Icon name="logout" className="icon icon-sm icon-primary" />
              <span>{t("signOut")}</span>
            </button>
          </form>
        </div>
        <AreaTabs
          label={t("sections")}
          tabs={[
            { href: "/area-personale", label: t("desk") },
            { href: "/area-personale/pratiche", label: t("applications") },
            { href: "/area-personale/profilo", label: t("profile") },
          ].map(({ href, label }) => ({ href: getPathname({ href, locale }), label }))}
        />
        {children}
      </div>
    </div>
  );
};

export default AreaLayout;
