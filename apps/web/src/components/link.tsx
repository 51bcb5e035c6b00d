import type { ComponentProps } from "react";
import { Link as LocalisedLink } from "../i18n/navigation.ts";

/** A link inside the site, in the page's language. Nothing is fetched before the citizen asks for it. */
export const Link = (props: ComponentProps<typeof LocalisedLink>) => <LocalisedLink prefetch={false} {...props} />;
