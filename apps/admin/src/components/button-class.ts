export type ButtonLook = "primary" | "secondary" | "quiet" | "danger" | "dangerous" | "icon";

const looks: Record<ButtonLook, string> = {
  primary: "bg-primary text-white px-3.5 hover:bg-primary-deep data-pressed:bg-primary-deeper",
  secondary:
    "bg-panel text-primary-deep border border-primary px-3.5 hover:bg-primary-faint data-pressed:bg-primary-soft",
  quiet: "text-primary-deep px-2.5 hover:bg-primary-faint data-pressed:bg-primary-soft",
  danger: "bg-bad-strong text-white px-3.5 hover:bg-bad data-pressed:bg-bad",
  dangerous: "bg-panel text-bad border border-bad-strong px-3.5 hover:bg-bad-faint data-pressed:bg-bad-soft",
  icon: "text-ink-soft size-9 hover:bg-sunken data-pressed:bg-line-soft",
};

const base =
  "inline-flex min-h-9 items-center justify-center gap-2 rounded-md font-semibold leading-tight transition-colors duration-100 " +
  "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-faint data-pending:cursor-progress data-pending:opacity-80";

/** The look of a button, for links that act like one too. */
export const buttonClass = (look: ButtonLook, isWide = false): string =>
  `${base} ${looks[look]} ${isWide ? "w-full" : ""}`;
