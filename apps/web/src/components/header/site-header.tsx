import type { Tenant } from "@sportello/api/tenants/find-tenant";
import { CenterBar } from "./center-bar.tsx";
import { MainMenu } from "./main-menu.tsx";
import { SlimBar } from "./slim-bar.tsx";

/** The header of the national model: region, language and personal area; the municipality; the four fixed menus. */
export const SiteHeader = ({
  tenant,
  citizenName,
  waiting,
}: {
  tenant: Tenant;
  citizenName: string | null;
  waiting: number;
}) => (
  <header className="it-header-wrapper">
    <SlimBar tenant={tenant} citizenName={citizenName} waiting={waiting} />
    <div className="it-nav-wrapper">
      <CenterBar tenant={tenant} />
      <MainMenu siteUrl={tenant.branding.siteUrl} />
    </div>
  </header>
);
