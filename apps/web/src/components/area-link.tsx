import type { ComponentProps } from "react";
import { wayInto } from "../session/way-into.ts";
import { Link } from "./link.tsx";

type Props = Omit<ComponentProps<typeof Link>, "href"> & { /** A page of the personal area. */ readonly path?: string };

/** Into the personal area, or first to sign in: at once, not through an empty page of it. */
export const AreaLink = async ({ path = "/area-personale", ...props }: Props) => (
  <Link href={await wayInto(path)} {...props} />
);
