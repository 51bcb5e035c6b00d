import { legalTextKinds } from "@sportello/domain/tenants/legal-texts";
import { getTranslations } from "next-intl/server";
import { ask, signedInWith } from "../../../../../staff.ts";
import { SettingsFrame } from "../settings-frame.tsx";
import { LegalTextForm } from "./legal-text-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("settings"))("texts") });

/** The legal texts in the municipality's own words. */
const LegalTextsPage = async () => {
  const { permissions } = await signedInWith("tenant.read");
  const settings = await (await ask()).settings.find();
  return (
    <SettingsFrame part="texts">
      <div className="max-w-4xl space-y-6">
        {legalTextKinds.map((kind) => (
          <LegalTextForm
            key={kind}
            kind={kind}
            text={settings.legalTexts[kind] ?? { it: "" }}
            languages={settings.languages}
            revision={settings.revision}
            mayWrite={permissions.includes("tenant.write")}
          />
        ))}
      </div>
    </SettingsFrame>
  );
};

export default LegalTextsPage;
