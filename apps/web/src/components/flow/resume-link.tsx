import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { getPathname } from "../../i18n/navigation.ts";
import { stepPath } from "./steps-of.ts";

type Props = {
  readonly slug: string;
  readonly id: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/**
 * On with a draft where it was left. The address always sends on to that step: as a link that loads its page, the browser follows and shows the step alone;
 * followed inside the open page, it would show an empty one in between.
 */
export const ResumeLink = ({ slug, id, className, children }: Props) => (
  <a className={className} href={getPathname({ href: stepPath(slug, id), locale: useLocale() })}>
    {children}
  </a>
);
