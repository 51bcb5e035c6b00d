import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { stepPath } from "../../../../../../../components/flow/steps-of.ts";
import { Link } from "../../../../../../../components/link.tsx";
import { getPathname } from "../../../../../../../i18n/navigation.ts";

type Props = { slug: string; id: string; back: string; idempotencyKey: string; isReady: boolean };

/** The button that sends. The key was made with this page: pressed twice, reloaded or retried, it sends once. */
export const SendForm = ({ slug, id, back, idempotencyKey, isReady }: Props) => {
  const t = useTranslations("request");
  const action = getPathname({ href: stepPath(slug, id, "riepilogo/invia"), locale: useLocale() });
  return (
    <form className="steppers-nav flow-buttons" action={action} method="post">
      <input type="hidden" name="chiave" value={idempotencyKey} />
      <Link className="btn btn-link steppers-btn-prev" href={back}>
        <Icon name="chevron-left" className="icon icon-primary icon-sm" />
        <span>{t("back")}</span>
      </Link>
      {isReady ? <button className="btn btn-primary steppers-btn-confirm" type="submit">{t("send")}</button> : null}
    </form>
  );
};
