import { getTranslations } from "next-intl/server";
import { Link } from "../../../../components/link.tsx";
import type { Sheet } from "../../../../session/answers.ts";
import { wayInto } from "../../../../session/way-into.ts";

type Props = { readonly service: Sheet; readonly className: string };

/** "Accedi al servizio": into its flow, or first to sign in. */
export const BeginLink = async ({ service: { slug, options }, className }: Props) => {
  const t = await getTranslations("sheet");
  const path = `/servizi/${slug}/richiesta`;
  return (
    <Link
      className={className}
      href={options.level === "none" ? path : await wayInto(path)}
      data-element="service-online-access"
    >
      {t("start")}
    </Link>
  );
};
