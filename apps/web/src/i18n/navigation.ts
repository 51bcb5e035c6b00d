import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing.ts";

/** For the server only: what these add to the browser's bundle is spared by handing islands finished paths and words. */
export const { redirect, getPathname } = createNavigation(routing);
