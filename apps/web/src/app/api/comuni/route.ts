import { searchMunicipalities, written } from "@sportello/domain/places/municipalities";
import type { NextRequest } from "next/server";

/** The municipalities whose names match `q`, as a form's answers write them. */
export const GET = ({ nextUrl }: NextRequest): Response =>
  Response.json({ names: searchMunicipalities((nextUrl.searchParams.get("q") ?? "").slice(0, 120)).map(written) });
