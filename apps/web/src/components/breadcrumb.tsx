import { useTranslations } from "next-intl";
import { Link } from "./link.tsx";

export type Crumb = { label: string; href: string };

/** Where this page is, from the home page down; `current` is the page itself and no link. */
export const Breadcrumb = ({ path = [], current }: { path?: readonly Crumb[]; current: string }) => {
  const t = useTranslations("site");
  const e = useTranslations("explore");
  return (
    <nav className="breadcrumb-container" aria-label={t("breadcrumb")}>
      <ol className="breadcrumb" data-element="breadcrumb">
        {[{ label: e("home"), href: "/" }, ...path].map(({ label, href }) => (
          <li className="breadcrumb-item" key={href}>
            <Link href={href}>{label}</Link>
            <span className="separator" aria-hidden="true">
              /
            </span>
          </li>
        ))}
        <li className="breadcrumb-item active" aria-current="page">
          {current}
        </li>
      </ol>
    </nav>
  );
};
