import { useEffect } from "react";

/** Who closes the tab with something unsaved is warned; who goes to another page has it saved on the way. */
export const useLeaving = (saver: { readonly isDirty: () => boolean; readonly flush: () => Promise<unknown> }): void =>
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => (saver.isDirty() ? event.preventDefault() : undefined);
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
      void saver.flush();
    };
  }, [saver]);
