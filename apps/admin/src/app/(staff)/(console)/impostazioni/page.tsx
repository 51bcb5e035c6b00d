import { getTranslations } from "next-intl/server";
import { ask, signedInWith } from "../../../../staff.ts";
import { LogoField } from "./logo-field.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("settings"))("title") });

/** Names, codes, contacts, languages and look of the municipality. */
const SettingsPage = async () => {
  const { permissions } = await signedInWith("tenant.read");
  const settings = await (await ask()).settings.find();
  const mayWrite = permissions.includes("tenant.write");
  return (
    <SettingsFrame part="body">
      <div className="max-w-4xl space-y-6">
        <LogoField logo={settings.branding.logo} mayWrite={mayWrite} />
        <SettingsForm key={settings.revision} settings={settings} mayWrite={mayWrite} />
      </div>
    </SettingsFrame>
  );
};

export default SettingsPage;
