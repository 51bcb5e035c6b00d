"use client";

import { useEffect, useState } from "react";

const restMilliseconds = 600_000;
const signsOfLife = ["pointerdown", "keydown", "wheel"] as const;

/** Whether somebody looks at the page: it is visible and had a sign of life in ten minutes. An unattended session then ends by itself. */
export const useIsAttended = (): boolean => {
  const [isAttended, setAttended] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      clearTimeout(timer);
      const isVisible = document.visibilityState === "visible";
      setAttended(isVisible);
      if (isVisible) timer = setTimeout(() => setAttended(false), restMilliseconds);
    };
    note();
    document.addEventListener("visibilitychange", note);
    for (const sign of signsOfLife) document.addEventListener(sign, note, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", note);
      for (const sign of signsOfLife) document.removeEventListener(sign, note);
    };
  }, []);
  return isAttended;
};
