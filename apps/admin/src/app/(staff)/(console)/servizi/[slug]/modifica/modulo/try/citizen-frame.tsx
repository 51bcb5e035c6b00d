"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

type CitizenFrameProps = {
  readonly title: string;
  readonly lang: string;
  readonly isPhone: boolean;
  readonly children: ReactNode;
};

/**
 * A page of its own inside the console, with the citizens' style sheet and none of ours, as wide as a desk or a phone: their rules for small screens hold.
 * What is shown is drawn into it, so that it follows every change.
 */
export const CitizenFrame = ({ title, lang, isPhone, children }: CitizenFrameProps) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const [height, setHeight] = useState(480);

  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!page) return undefined;
    const sheet = page.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = "/cittadino/site.css";
    page.head.replaceChildren(sheet);
    // The town's colour, as the citizens' side takes it.
    page.documentElement.style.setProperty(
      "--brand",
      getComputedStyle(document.documentElement).getPropertyValue("--tenant"),
    );
    const holder = page.createElement("div");
    holder.className = "container py-4";
    page.body.replaceChildren(holder);
    const grow = () => setHeight(Math.min(Math.max(320, holder.scrollHeight + 48), 20_000));
    const watch = new ResizeObserver(grow);
    watch.observe(holder);
    sheet.addEventListener("load", grow);
    setBody(holder);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    frame.current?.contentDocument?.documentElement.setAttribute("lang", lang);
  }, [lang]);

  return (
    <>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of our own markup under our own policy; in a sandbox Safari lets nobody listen to what is typed */}
      <iframe
        ref={frame}
        title={title}
        height={height}
        className={`w-full rounded-lg border border-line-strong bg-white ${isPhone ? "max-w-[390px]" : ""}`}
      />
      {body ? createPortal(children, body) : null}
    </>
  );
};
