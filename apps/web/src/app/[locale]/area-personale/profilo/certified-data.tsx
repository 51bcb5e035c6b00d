import { useTranslations } from "next-intl";
import { Day } from "../../../../components/text/day.tsx";
import type { Profile } from "../../../../session/answers.ts";

/** The data the digital identity guarantees: read-only, with their source and day. */
export const CertifiedData = ({
  profile: { givenName, familyName, fiscalCode, certified, signIn },
}: {
  profile: Profile;
}) => {
  const t = useTranslations("profile");
  const { address } = certified;
  const rows: [string, string | undefined][] = [
    [t("givenName"), givenName],
    [t("familyName"), familyName],
    [t("fiscalCode"), fiscalCode],
    [t("birthPlace"), certified.birthPlace],
    [t("address"), address && `${address.street}, ${address.postalCode} ${address.municipality} (${address.province})`],
  ];
  return (
    <section className="cmp-card has-bkg-grey shadow-sm summary-section" aria-labelledby="certificati">
      <h2 className="title-large-semi-bold" id="certificati">
        {t("certified")}
      </h2>
      <p>{t("certifiedText", { provider: signIn.provider })}</p>
      <div className="summary-box">
        <dl className="summary-rows">
          {rows.map(([label, value]) =>
            value ? (
              <div className="single-line-info" key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
          {certified.birthDate ? (
            <div className="single-line-info">
              <dt>{t("birthDate")}</dt>
              <dd>
                <Day of={certified.birthDate} />
              </dd>
            </div>
          ) : null}
          {certified.asOf ? (
            <div className="single-line-info">
              <dt>{t("certifiedOn")}</dt>
              <dd>
                <Day of={certified.asOf} withTime />
              </dd>
            </div>
          ) : null}
          <div className="single-line-info">
            <dt>{t("signedInAt")}</dt>
            <dd>
              <Day of={signIn.authenticatedAt} withTime />
            </dd>
          </div>
        </dl>
      </div>
    </section>
  );
};
