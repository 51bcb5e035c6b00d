import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "../../../../components/link.tsx";
import { getPathname } from "../../../../i18n/navigation.ts";
import type { Sheet } from "../../../../session/answers.ts";
import { requestContext } from "../../../../session/request-context.ts";
import { signInPath } from "../../../../session/sign-in-path.ts";

type Props = { readonly service: Sheet; readonly className: string };

/** "Accedi al servizio": into its flow, or first to sign in. Who must sign in is led there at once, not through an empty page of the flow. */
export const BeginLink = async ({ service: { slug, options }, className }: Props) => {
  const [{ actor, isSessionOver }, locale, t] = await Promise.all([
    requestContext(),
    getLocale(),
    getTranslations("sheet"),
  ]);
  const path = `/servizi/${slug}/richiesta`;
  const isFree = actor.kind === "citizen" || options.level === "none";
  return (
    <Link
      className={className}
      href={
        isFree ? path : signInPath(getPathname({ href: path, locale }), isSessionOver ? "session_expired" : undefined)
      }
      data-element="service-online-access"
    >
      {t("start")}
    </Link>
  );
};
