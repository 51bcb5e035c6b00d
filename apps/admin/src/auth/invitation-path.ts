import type { Route } from "next";
import { returnPath } from "./return-path.ts";

/** Where a new second factor is chosen, knowing to which page one wanted to go before. */
export const invitationPath = (token: string, returnTo: string): Route => {
  const back = returnPath(returnTo);
  return `/invito/${token}${back === null ? "" : `?${new URLSearchParams({ ritorno: back })}`}` as Route;
};
