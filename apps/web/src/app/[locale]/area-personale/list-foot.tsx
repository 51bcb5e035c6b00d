import { useTranslations } from "next-intl";
import { Link } from "../../../components/link.tsx";

type Props = {
  path: string;
  query: Readonly<Record<string, string | undefined>>;
  nextCursor: string | null;
  isFirst: boolean;
};

/** On to the older ones, and back to the newest; the filters stay. */
export const ListFoot = ({ path, query, nextCursor, isFirst }: Props) => {
  const t = useTranslations("area");
  const address = (more: Record<string, string>) => {
    const given = Object.entries({ ...query, ...more }).filter((pair): pair is [string, string] => Boolean(pair[1]));
    return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
  };
  if (nextCursor === null && isFirst) return null;
  return (
    <nav className="list-foot" aria-label={t("pages")}>
      {isFirst ? null : (
        <Link className="btn btn-outline-primary" href={address({})}>
          {t("newest")}
        </Link>
      )}
      {nextCursor === null ? null : (
        <Link className="btn btn-outline-primary" href={address({ da: nextCursor })}>
          {t("older")}
        </Link>
      )}
    </nav>
  );
};
