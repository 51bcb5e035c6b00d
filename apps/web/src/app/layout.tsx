import type { ReactNode } from "react";

/** The document itself is in `[locale]/layout.tsx`, which knows the language; this one lets pages outside it exist. */
const Layout = ({ children }: { children: ReactNode }): ReactNode => children;
export default Layout;
