import { Icon } from "@sportello/ui/icon";
import type { IconName } from "@sportello/ui/icon-paths";
import type { ReactNode } from "react";

export type Tone = "success" | "warning" | "danger" | "note";

const icons: Record<Tone, IconName> = {
  success: "check-circle",
  warning: "warning-circle",
  danger: "error",
  note: "info-circle",
};

type Props = { tone: Tone; title: string; children?: ReactNode; isUrgent?: boolean; id?: string };

/** A framed message. An urgent one is read out as soon as the page opens. */
export const Notice = ({ tone, title, children, isUrgent = false, id }: Props) => (
  <div className={`callout callout-highlight ${toneClass[tone]} notice`} id={id} role={isUrgent ? "alert" : undefined}>
    <div className="callout-title">
      <Icon name={icons[tone]} />
      <span>{title}</span>
    </div>
    {children}
  </div>
);

const toneClass: Record<Tone, string> = { success: "success", warning: "warning", danger: "danger", note: "note" };
