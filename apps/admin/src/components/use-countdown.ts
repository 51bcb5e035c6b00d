"use client";

import { useEffect, useState } from "react";

const tickMs = 200;

/** Whole seconds that are left of so many milliseconds, counted by this browser alone from when it was told; 0 when they are over. */
export const useCountdown = (milliseconds: number): number => {
  const [left, setLeft] = useState(milliseconds);
  useEffect(() => {
    const end = performance.now() + milliseconds;
    const tick = () => setLeft(Math.max(0, end - performance.now()));
    tick();
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [milliseconds]);
  return Math.ceil(left / 1000);
};
