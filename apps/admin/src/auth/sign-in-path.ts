import type { Route } from "next";
import { returnPath } from "./return-path.ts";

/** Where to sign in and come back from to the page one was on; the bare entrance where there is none to come back to. */
export const signInPath = (returnTo: string | null, { isSessionOver }: { readonly isSessionOver: boolean }): Route => {
  const back = returnPath(returnTo);
  const query = new URLSearchParams({ ...(isSessionOver && { motivo: "scaduta" }), ...(back && { ritorno: back }) });
  return query.size === 0 ? "/accesso" : `/accesso?${query}`;
};
