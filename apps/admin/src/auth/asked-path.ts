import { headers } from "next/headers";
import { askedPathHeader } from "./asked-path-header.ts";

/** The path and the question of the page that is being answered. */
export const askedPath = async (): Promise<string | null> => (await headers()).get(askedPathHeader);
