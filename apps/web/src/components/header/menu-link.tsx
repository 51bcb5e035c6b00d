"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** An entry of the main menu, marked while the page is inside its section. */
export const MenuLink = ({ href, hook, children }: { href: string; hook?: string; children: ReactNode }) => {
  const isHere = `${usePathname()}/`.startsWith(`${href}/`);
  return (
    <NextLink
      className={isHere ? "nav-link active" : "nav-link"}
      href={href}
      prefetch={false}
      aria-current={isHere ? "true" : undefined}
      data-element={hook}
    >
      {children}
    </NextLink>
  );
};
