"use client";

import { Monitor, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToggleButton } from "react-aria-components/ToggleButton";

const devices = [
  ["desktop", Monitor],
  ["phone", Smartphone],
] as const;
type Device = (typeof devices)[number][0];

export const DeviceSwitch = ({
  device,
  onChange,
}: {
  readonly device: Device;
  readonly onChange: (device: Device) => void;
}) => {
  const t = useTranslations("serviceEditor.preview");
  return (
    <div role="group" aria-label={t("device")} className="flex gap-1">
      {devices.map(([name, Icon]) => (
        <ToggleButton
          key={name}
          isSelected={device === name}
          onChange={() => onChange(name)}
          className="inline-flex min-h-9 items-center gap-2 rounded-md border border-line px-3 font-semibold text-ink-soft hover:bg-sunken data-selected:border-primary data-selected:bg-primary-faint data-selected:text-primary-deep"
        >
          <Icon aria-hidden className="size-4" />
          {t(name)}
        </ToggleButton>
      ))}
    </div>
  );
};
