"use client";

import { useEffect, useRef, useState } from "react";
import { Notice } from "../notice.tsx";
import { askToSend } from "./ask-to-send.ts";

type Words = { readonly sending: string; readonly unreachable: string; readonly unreachableText: string };

/**
 * Posts the form around it from the open page: where the network is gone the page stays, says so, and the next press tries again with the same
 * key, so that an application is sent once whatever was lost on the way. Without scripts the browser posts the same form to the same door.
 */
export const SendAtOnce = ({ words }: { readonly words: Words }) => {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"open" | "sending" | "unreachable">("open");

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return undefined;
    const listening = new AbortController();
    let isSending = false;
    const rest = (next: "open" | "unreachable") => {
      isSending = false;
      setState(next);
    };
    const send = async () => {
      isSending = true;
      setState("sending");
      const said = await askToSend({ action: form.action, body: new FormData(form) });
      if (listening.signal.aborted) return;
      if (said === "unreachable") rest("unreachable");
      else if (said === "refused") form.submit();
      else window.location.assign(said.to);
    };
    form.addEventListener(
      "submit",
      (event) => {
        if (event.defaultPrevented) return;
        event.preventDefault();
        if (!isSending) void send();
      },
      { signal: listening.signal },
    );
    // Gone back to, a page stands as it was left.
    window.addEventListener("pageshow", () => rest("open"), { signal: listening.signal });
    return () => listening.abort();
  }, []);

  return (
    <div ref={place} className={state === "unreachable" ? "mt-4" : undefined}>
      <p role="status" className={state === "sending" ? "text-paragraph-small" : "visually-hidden"}>
        {state === "sending" ? words.sending : ""}
      </p>
      {state === "unreachable" ? (
        <Notice tone="warning" title={words.unreachable} isUrgent>
          <p>{words.unreachableText}</p>
        </Notice>
      ) : null}
    </div>
  );
};
