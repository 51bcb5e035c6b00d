import { Localised } from "@sportello/domain/locales";
import { z } from "zod";

const Titled = z.object({ title: Localised });

/** The title in a stored sheet, for lists that do not need the rest of it. */
export const titleOf = (sheet: unknown): Localised => Titled.parse(sheet).title;
