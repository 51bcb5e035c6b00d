"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 2000;
const forMs = 3 * 60_000;

/** While something is still being made (receipt, registration number), asks the page again and again; gives up after three minutes. */
export const KeepFresh = ({ isPending }: { isPending: boolean }) => {
  const router = useRouter();
  useEffect(() => {
    if (!isPending) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, everyMs);
    const end = setTimeout(() => clearInterval(timer), forMs);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [isPending, router]);
  return null;
};
