import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type NoticeTone = "note" | "good" | "warn" | "bad";

const tones: Record<NoticeTone, { box: string; icon: typeof Info }> = {
  note: { box: "border-primary bg-primary-faint text-primary-deeper", icon: Info },
  good: { box: "border-good bg-good-soft text-good", icon: CircleCheck },
  warn: { box: "border-warn bg-warn-soft text-warn", icon: TriangleAlert },
  bad: { box: "border-bad-strong bg-bad-faint text-bad", icon: CircleAlert },
};

type NoticeProps = {
  readonly tone: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** `alert` is read out at once, `status` when the reader pauses; leave out for what was there from the start. */
  readonly live?: "alert" | "status";
};

/** A message in its place: what happened and what to do. */
export const Notice = ({ tone, title, children, live }: NoticeProps) => {
  const { box, icon: Icon } = tones[tone];
  return (
    <div role={live} className={`flex gap-2.5 rounded-md border-l-4 px-3 py-2.5 text-[0.9375rem] ${box}`}>
      <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0" />
      <div className="min-w-0 space-y-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
};
