import { redirect } from "next/navigation";
import { openFiling } from "./open-filing.ts";
import { resumeStep, stepPath } from "./steps.ts";

/** Goes on where one left off. */
const FilingPage = async ({ params }: PageProps<"/sportello/[id]">) => {
  const { id } = await params;
  const { steps } = await openFiling(id);
  redirect(stepPath(id, resumeStep(steps)));
};

export default FilingPage;
