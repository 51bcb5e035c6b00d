import type { ReactNode } from "react";
import type { Crumb } from "./breadcrumb.tsx";
import { BreadcrumbData } from "./machines/breadcrumb-data.tsx";
import { PageHeading } from "./page-heading.tsx";

/** The top of a page that anybody may read and search engines list. */
export const PublicHeading = ({
  title,
  path = [],
  children,
}: {
  title: string;
  path?: readonly Crumb[];
  children?: ReactNode;
}) => (
  <>
    <BreadcrumbData path={path} current={title} />
    <PageHeading title={title} path={path}>
      {children}
    </PageHeading>
  </>
);
