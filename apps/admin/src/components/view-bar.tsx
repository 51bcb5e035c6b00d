"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** A bar of links that may be wider than the screen: on a narrow one the link one is at may lie outside of it, so it is brought into view. */
export const ViewBar = ({
  label,
  current,
  className = "",
  children,
}: {
  readonly label: string;
  /** The address of the link one is at: when it changes, the bar follows. */
  readonly current: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}) => {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const links = [...(bar.current?.querySelectorAll("a") ?? [])];
    // In braces: browsers begin to answer a scroll with a promise, which is no way to end an effect.
    links.find((link) => link.getAttribute("href") === current)?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);
  return (
    <nav ref={bar} aria-label={label} className={`max-w-full overflow-x-auto overflow-y-hidden ${className}`}>
      {children}
    </nav>
  );
};
