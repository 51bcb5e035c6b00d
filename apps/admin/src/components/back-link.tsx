import { ArrowLeft } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

/** The way up, above the heading of a page: to the list it is one of. */
export const BackLink = ({ href, children }: { readonly href: Route; readonly children: ReactNode }) => (
  <Link
    href={href}
    className="-ml-1 mb-1 inline-flex min-h-8 items-center gap-1.5 rounded-sm px-1 text-primary-deep hover:underline"
  >
    <ArrowLeft aria-hidden className="size-4" />
    {children}
  </Link>
);
