import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { KeepContacts } from "../../../../../../../components/flow/keep-contacts.tsx";
import { ProveWork } from "../../../../../../../components/flow/prove-work.tsx";
import { ReturnKeyField } from "../../../../../../../components/flow/return-key-field.tsx";
import { SendAtOnce } from "../../../../../../../components/flow/send-at-once.tsx";
import { stepPath } from "../../../../../../../components/flow/steps-of.ts";
import { TrapField } from "../../../../../../../components/flow/trap-field.tsx";
import { Link } from "../../../../../../../components/link.tsx";
import { getPathname } from "../../../../../../../i18n/navigation.ts";

type Props = {
  slug: string;
  id: string;
  back: string;
  idempotencyKey: string;
  isReady: boolean;
  challenge: string | null;
  returnKey: string | null;
  newContacts: { email?: string; phone?: string } | null;
};

/** The button that sends. The key was made with this page: pressed twice, reloaded or retried, it sends once. */
export const SendForm = ({ slug, id, back, idempotencyKey, isReady, challenge, returnKey, newContacts }: Props) => {
  const t = useTranslations("request");
  const action = getPathname({ href: stepPath(slug, id, "riepilogo/invia"), locale: useLocale() });
  return (
    <form action={action} method="post">
      <input type="hidden" name="chiave" value={idempotencyKey} />
      <ReturnKeyField of={returnKey} />
      {challenge === null ? null : (
        <>
          <TrapField />
          <ProveWork challenge={challenge} waiting={t("proving")} />
        </>
      )}
      {isReady ? <KeepContacts contacts={newContacts} /> : null}
      {challenge === null && returnKey === null ? (
        <SendAtOnce
          words={{ sending: t("sending"), unreachable: t("unreachable"), unreachableText: t("unreachableText") }}
        />
      ) : null}
      <div className="steppers-nav flow-buttons">
        <Link className="btn btn-link steppers-btn-prev" href={back}>
          <Icon name="chevron-left" className="icon icon-primary icon-sm" />
          <span>{t("back")}</span>
        </Link>
        {isReady ? (
          <button className="btn btn-primary steppers-btn-confirm" type="submit">
            {t("send")}
          </button>
        ) : null}
      </div>
    </form>
  );
};
