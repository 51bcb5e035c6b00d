import { from } from "pg-copy-streams";

/** `COPY … FROM STDIN` as a stream to write to; give it to `client.query`. Not for tables with row-level security. */
export const copyFrom = (statement: string): ReturnType<typeof from> => from(statement);
