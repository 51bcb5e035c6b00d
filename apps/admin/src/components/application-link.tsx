import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

type ApplicationLinkProps = {
  readonly id: string;
  readonly canRead: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** What names an application, and the way to it for who may read applications: an administrator mends what concerns one and never opens it. */
export const ApplicationLink = ({ id, canRead, className = "", children }: ApplicationLinkProps) =>
  canRead ? (
    <Link
      href={`/pratiche/${id}` as Route}
      className={`inline-block min-h-6 text-primary-deep hover:underline ${className}`}
    >
      {children}
    </Link>
  ) : (
    <span className={className}>{children}</span>
  );
