import type { FormWords } from "../../words.ts";

/** The few words the island says, handed over by the server so that no dictionary reaches the browser. */
export const islandWordNames = [
  "saving",
  "savedAt",
  "saveFailed",
  "saveConflict",
  "fileRemove",
  "fileUploading",
  "fileUploaded",
  "fileFailed",
  "fileFailedPlain",
  "fileCancel",
  "fileCancelled",
  "fileRetry",
  "saveOffline",
  "saveSignedOut",
  "saveSignedOutHere",
  "signInAgain",
  "typedRestored",
  "choicesFound",
  "choicesNone",
] as const;
export type IslandWords = Pick<FormWords, (typeof islandWordNames)[number]>;
