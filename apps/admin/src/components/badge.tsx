import type { ReactNode } from "react";

export type Tone = "neutral" | "primary" | "good" | "warn" | "bad" | "wait";

const tones: Record<Tone, string> = {
  neutral: "bg-line-soft text-ink-soft",
  primary: "bg-primary-soft text-primary-deeper",
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
  wait: "bg-wait-soft text-wait",
};

/** A short state in words on a tinted ground; the words carry the meaning, the colour only helps. */
export const Badge = ({
  tone = "neutral",
  mayWrap = false,
  children,
}: {
  readonly tone?: Tone;
  /** Where room is short: two lines rather than a wide column. */
  readonly mayWrap?: boolean;
  readonly children: ReactNode;
}) => (
  <span
    className={`inline-flex items-center gap-1 ${mayWrap ? "" : "whitespace-nowrap"} rounded-sm px-1.5 py-0.5 text-[0.8125rem] font-semibold leading-tight ${tones[tone]}`}
  >
    {children}
  </span>
);
