"use client";

import { useEffect, useRef, useState } from "react";
import { findProof } from "./find-proof.ts";

/**
 * Does a guest's piece of work while they read the summary, so that programs that send by the thousand pay for it. Pressed before it is
 * done, the button waits for it. Without scripts the challenge goes back alone and other limits hold.
 */
export const ProveWork = ({ challenge, waiting }: { challenge: string; waiting: string }) => {
  const proof = useRef<HTMLInputElement>(null);
  const [isWaiting, setWaiting] = useState(false);

  useEffect(() => {
    const field = proof.current;
    const form = field?.form;
    if (!field || !form) return undefined;
    const listening = new AbortController();
    const working = findProof(challenge, listening.signal).then((found) => {
      field.value = found ?? "";
    });
    form.addEventListener(
      "submit",
      (event) => {
        if (field.value !== "" || !globalThis.crypto?.subtle) return;
        event.preventDefault();
        setWaiting(true);
        void working.finally(() => {
          listening.abort();
          form.requestSubmit(event.submitter);
        });
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [challenge]);

  return (
    <>
      <input type="hidden" name="sfida" value={challenge} />
      <input type="hidden" name="prova" defaultValue="" ref={proof} />
      <p role="status" className={isWaiting ? "text-paragraph-small" : "visually-hidden"}>
        {isWaiting ? waiting : ""}
      </p>
    </>
  );
};
