import { currentResponse } from "./current-response.ts";

/** Makes the response a 404. False when that is not possible any more: something of it was sent already. */
export const answerMissing = (): boolean => {
  const response = currentResponse.getStore();
  if (!response || response.headersSent) return false;
  response.statusCode = 404;
  return true;
};
