import { useLocale } from "next-intl";
import NextLink from "next/link";
import type { ComponentProps } from "react";
import { getPathname } from "../i18n/navigation.ts";

type Props = Omit<ComponentProps<typeof NextLink>, "href"> & { href: string };

/** A link inside the site, in the page's language. Nothing is fetched before the citizen asks for it. For server components. */
export const Link = ({ href, ...props }: Props) => (
  <NextLink prefetch={false} href={getPathname({ href, locale: useLocale() })} {...props} />
);
