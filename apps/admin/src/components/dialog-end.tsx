import type { ReactNode } from "react";

/** The buttons of a long dialog: in sight however far its fields are scrolled. What stands first keeps to the left. */
export const DialogEnd = ({ start, children }: { readonly start?: ReactNode; readonly children: ReactNode }) => (
  <div className="sticky bottom-0 z-1 -mx-5 flex flex-wrap items-center justify-end gap-2 border-t border-line-soft bg-panel px-5 pt-3 pb-1">
    {start ? <div className="mr-auto">{start}</div> : null}
    {children}
  </div>
);
