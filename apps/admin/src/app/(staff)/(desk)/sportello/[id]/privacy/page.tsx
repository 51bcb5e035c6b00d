import { getTranslations } from "next-intl/server";
import { FilingFrame } from "../filing-frame.tsx";
import { openFiling } from "../open-filing.ts";
import { neighbour, privacyStep, stepPath } from "../steps.ts";
import { ConsentForm } from "./consent-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("counter"))("privacy") });

/** What is said of the person's data before anything is asked. */
const CounterPrivacyPage = async ({ params }: PageProps<"/sportello/[id]/privacy">) => {
  const { id } = await params;
  const [{ filing, steps }, t] = await Promise.all([openFiling(id), getTranslations("counter")]);
  return (
    <FilingFrame filing={filing} steps={steps} current={privacyStep}>
      <section className="rounded-lg border border-line bg-panel p-4">
        <h2 className="mb-2 text-lg font-bold">{t("privacyTitle")}</h2>
        <p>{t("privacyText")}</p>
        <ConsentForm
          id={id}
          next={stepPath(id, neighbour(steps, privacyStep, 1))}
          isGiven={filing.progress.privacyAt !== undefined}
        />
      </section>
    </FilingFrame>
  );
};

export default CounterPrivacyPage;
