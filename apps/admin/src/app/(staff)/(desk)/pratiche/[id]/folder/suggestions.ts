import type { Status } from "@sportello/domain/applications/status";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";

type Other = ApplicationDetails["otherApplications"][number];
export type Suggestion = Other & {
  /** An accepted one of the same service: this one may be its renewal. */ readonly isRenewal: boolean;
};

const concluded: readonly Status[] = ["accepted", "accepted_awaiting_registration"];

/** What may belong in one folder with this application: of the same person, of the same service or in a folder already; what is in this one's is left out. */
export const suggestionsFor = ({
  service,
  folder,
  otherApplications,
}: Pick<ApplicationDetails, "service" | "folder" | "otherApplications">): Suggestion[] =>
  otherApplications
    .filter(
      (other) =>
        (other.serviceId === service.id || other.folder !== null) &&
        (folder === null || other.folder?.id !== folder.id),
    )
    // What is in another folder cannot come into this one.
    .filter((other) => folder === null || other.folder === null)
    .map((other) => ({ ...other, isRenewal: other.serviceId === service.id && concluded.includes(other.status) }));
