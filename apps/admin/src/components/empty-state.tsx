import { Inbox } from "lucide-react";
import type { ReactNode } from "react";

/** Nothing to show, said kindly, with the way out. */
export const EmptyState = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="flex flex-col items-center gap-2 px-6 py-14 text-center text-ink-soft">
    <Inbox aria-hidden className="size-8 text-ink-faint" strokeWidth={1.5} />
    <p className="font-semibold text-ink">{title}</p>
    {children}
  </div>
);
