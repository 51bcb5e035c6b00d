"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const restSeconds = 600;
const signsOfLife = ["pointerdown", "keydown", "wheel"] as const;

/**
 * Asks the server again for what the page shows, without moving focus or scroll: every so many seconds while somebody looks
 * at it, and as soon as they come back. A page left alone rests after ten minutes, so that an unattended session ends by itself.
 */
export const RefreshEvery = ({ seconds }: { readonly seconds: number }) => {
  const router = useRouter();
  useEffect(() => {
    let lastSign = performance.now();
    const noteSign = () => {
      lastSign = performance.now();
    };
    const isResting = () => document.visibilityState !== "visible" || performance.now() - lastSign > restSeconds * 1000;
    const timer = setInterval(() => (isResting() ? undefined : router.refresh()), seconds * 1000);
    const comeBack = () => {
      if (document.visibilityState !== "visible") return;
      noteSign();
      router.refresh();
    };
    document.addEventListener("visibilitychange", comeBack);
    for (const sign of signsOfLife) document.addEventListener(sign, noteSign, { passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", comeBack);
      for (const sign of signsOfLife) document.removeEventListener(sign, noteSign);
    };
  }, [router, seconds]);
  return null;
};
