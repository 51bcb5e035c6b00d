import type { ReactNode } from "react";
import { NotFoundView } from "../components/not-found-view.tsx";
import { answerMissing } from "./answer-missing.ts";
import { isMissing } from "./is-missing.ts";

/**
 * A page whose `notFound()` is answered on the server, in the municipality's frame and with 404. Left to Next, the document would be empty
 * until scripts draw it: React has no error boundaries on the server.
 */
export const orMissing =
  <Props,>(page: (props: Props) => Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      if (isMissing(error) && answerMissing()) return <NotFoundView />;
      throw error;
    }
  };
