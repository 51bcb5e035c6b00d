import { isRefused } from "@sportello/api/refused";
import { TRPCError } from "@trpc/server";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { BackLink } from "../../../../../components/back-link.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { PageHeading } from "../../../../../components/page-heading.tsx";
import { ask, orNotFound, signedInWith } from "../../../../../staff.ts";
import { kindName } from "../kind-name.ts";
import { RunSteps } from "./run-steps.tsx";

const RunId = z.string().regex(/^[0-9A-Z]{26}$/);

export const generateMetadata = async () => ({ title: (await getTranslations("actions"))("runTitle") });

/** The run, or null while the engine does not answer. */
const runOrNull = async (runId: string) =>
  orNotFound((await ask()).actions.run({ runId })).catch((error: unknown) => {
    const refusal = error instanceof TRPCError ? error.cause : error;
    if (isRefused(refusal) && refusal.code === "connector_down") return null;
    throw error;
  });

/** The steps of one run of a job. */
const RunPage = async ({ params }: PageProps<"/azioni/[runId]">) => {
  await signedInWith("jobs.read");
  const runId = RunId.safeParse((await params).runId);
  if (!runId.success) notFound();
  const [t, run] = await Promise.all([getTranslations("actions"), runOrNull(runId.data)]);
  return (
    <>
      <BackLink href="/azioni">{t("back")}</BackLink>
      <PageHeading
        title={t("runTitle")}
        text={run ? t(`kind.${kindName(run.functionId.replace(/^sportello-/, ""))}`) : runId.data}
      />
      {run ? (
        <RunSteps run={run} />
      ) : (
        <Notice tone="warn">
          <p>{t("engineDown")}</p>
        </Notice>
      )}
    </>
  );
};

export default RunPage;
