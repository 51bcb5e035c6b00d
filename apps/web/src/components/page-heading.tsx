import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";

type Props = { title: string; path?: readonly Crumb[]; current?: string; children?: ReactNode; icon?: ReactNode };

/** The top of a page: where it is, its name, and what it is for. */
export const PageHeading = ({ title, path = [], current = title, icon, children }: Props) => (
  <div className="container" id="main-container">
    <div className="row justify-content-center">
      <div className="col-12 col-lg-10">
        <Breadcrumb path={path} current={current} />
        <div className="cmp-heading">
          <h1 className="title-xxxlarge" data-element="page-name">
            {icon}
            {title}
          </h1>
          {children}
        </div>
      </div>
    </div>
  </div>
);
