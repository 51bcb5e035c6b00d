import { formatApplicationCode, parseApplicationCode } from "@sportello/domain/applications/code";
import { inLocale } from "@sportello/domain/locales";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { LineField } from "../../../components/form/line-field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { PageHeading } from "../../../components/page-heading.tsx";
import { StatusChip } from "../../../components/status-chip.tsx";
import { Day } from "../../../components/text/day.tsx";
import { refusalOf } from "../../../session/refusal-of.ts";
import { api } from "../../../session/request-context.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("byCode"))("title") });

/** One character more than any code may have: what is longer is told to be none, instead of being lost. */
const longest = 61;
const Search = z.object({
  codice: z
    .string()
    .catch("")
    .transform((typed) => typed.trim().slice(0, longest)),
});

/** Where an application stands, for whoever has its code: no name and no answer is shown. */
const StatusPage = async ({ searchParams }: PageProps<"/[locale]/stato-pratica">) => {
  const t = await getTranslations("byCode");
  const { codice } = Search.parse(await searchParams);
  const found = codice ? await ask(codice) : null;
  return (
    <>
      <PageHeading title={t("title")}>
        <p className="subtitle-small">{t("intro")}</p>
      </PageHeading>
      <div className="container section-block">
        <div className="row justify-content-center">
          <div className="col-12 col-lg-8">
            {typeof found === "string" ? (
              <Notice tone="danger" title={t(`${found}.title`)} isUrgent>
                <p>{t(`${found}.text`)}</p>
              </Notice>
            ) : null}
            <form className="code-form" method="get">
              <LineField
                name="codice"
                label={t("label")}
                hint={t("hint")}
                className="font-monospace"
                defaultValue={codice}
                autoComplete="off"
                spellCheck={false}
                required
              />
              <button className="btn btn-primary" type="submit">
                {t("submit")}
              </button>
            </form>
            {found && typeof found !== "string" ? <Found {...found} /> : null}
          </div>
        </div>
      </div>
    </>
  );
};

type Status = Awaited<ReturnType<Awaited<ReturnType<typeof api>>["applications"]["statusByCode"]>>;

const ask = async (typed: string): Promise<(Status & { code: string }) | "unknown" | "tooMany"> => {
  const code = parseApplicationCode(typed);
  if (code === null) return "unknown";
  try {
    return { ...(await (await api()).applications.statusByCode({ code })), code };
  } catch (error) {
    return refusalOf(error) === "too_many_requests" ? "tooMany" : "unknown";
  }
};

const Found = async ({ code, status, title, submittedAt, dueOn }: Status & { code: string }) => {
  const t = await getTranslations("byCode");
  const locale = await getLocale();
  return (
    <section className="cmp-card has-bkg-grey shadow-sm summary-section" aria-labelledby="esito" role="status">
      <h2 className="title-large-semi-bold" id="esito">
        {inLocale(title, locale)}
      </h2>
      <div className="summary-box">
        <dl className="summary-rows">
          <div className="single-line-info">
            <dt>{t("state")}</dt>
            <dd>
              <StatusChip status={status} />
            </dd>
          </div>
          <div className="single-line-info">
            <dt>{t("code")}</dt>
            <dd className="font-monospace">{formatApplicationCode(code)}</dd>
          </div>
          {submittedAt ? (
            <div className="single-line-info">
              <dt>{t("sentOn")}</dt>
              <dd>
                <Day of={submittedAt} />
              </dd>
            </div>
          ) : null}
          {dueOn ? (
            <div className="single-line-info">
              <dt>{t("dueOn")}</dt>
              <dd>
                <Day of={dueOn} />
              </dd>
            </div>
          ) : null}
        </dl>
      </div>
    </section>
  );
};

export default StatusPage;
