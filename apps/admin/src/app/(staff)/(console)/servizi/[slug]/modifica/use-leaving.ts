import { useEffect, useEffectEvent } from "react";

/** Who closes the tab with something unsaved is warned; who goes to another page has it saved on the way. */
export const useLeaving = ({
  isDirty,
  flush,
}: {
  readonly isDirty: () => boolean;
  readonly flush: () => Promise<unknown>;
}): void => {
  const warn = useEffectEvent((event: BeforeUnloadEvent) => (isDirty() ? event.preventDefault() : undefined));
  const leave = useEffectEvent(() => void flush());
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => warn(event);
    addEventListener("beforeunload", ask);
    return () => {
      removeEventListener("beforeunload", ask);
      leave();
    };
  }, []);
};
