/** Whether PostgreSQL can hold a text: it has neither U+0000 nor half a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

/** A text for people without what cannot be held. */
export const storable = (text: string): string => text.replaceAll("\0", "").toWellFormed();
