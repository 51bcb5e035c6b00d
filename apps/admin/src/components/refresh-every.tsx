"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Asks the server again for what the page shows, without moving focus or scroll: every so many seconds while the page
 * is looked at, and as soon as somebody comes back to it.
 */
export const RefreshEvery = ({ seconds }: { readonly seconds: number }) => {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => (document.visibilityState === "visible" ? router.refresh() : undefined);
    const timer = setInterval(refresh, seconds * 1000);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [router, seconds]);
  return null;
};
