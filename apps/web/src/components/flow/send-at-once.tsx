"use client";

import { useEffect, useRef, useState } from "react";
import { stepToPay } from "../../payments/step-to-pay.ts";
import { Notice } from "../notice.tsx";
import { askToSend } from "./ask-to-send.ts";

type Words = { readonly sending: string; readonly unreachable: string; readonly unreachableText: string };
type Props = { readonly id: string; readonly idempotencyKey: string; readonly flow: string; readonly words: Words };

/**
 * Sends from the open page: where the network is gone the page stays, says so, and the next press tries again with the same key, so that an
 * application is sent once whatever was lost on the way. What is not a plain yes goes the way of the form, which knows every refusal and is
 * the only way without scripts. `flow` is the address of the application's steps.
 */
export const SendAtOnce = ({ id, idempotencyKey, flow, words }: Props) => {
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
      const said = await askToSend({ id, idempotencyKey });
      if (listening.signal.aborted) return;
      if (said === "unreachable") rest("unreachable");
      else if (said === "refused") form.submit();
      else window.location.assign(`${flow}/${stepToPay(said.status) ?? "inviata"}`);
    };
    form.addEventListener(
      "submit",
      (event) => {
        // To keep the contacts for next time is a second wish, which the form brings along.
        if (event.defaultPrevented || new FormData(form).get("recapiti") === "anche") return;
        event.preventDefault();
        if (!isSending) void send();
      },
      { signal: listening.signal },
    );
    // Gone back to, a page stands as it was left.
    window.addEventListener("pageshow", () => rest("open"), { signal: listening.signal });
    return () => listening.abort();
  }, [id, idempotencyKey, flow]);

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
