import { startPostgres } from "../testing/embedded-postgres.ts";

/** The given database, or one of its own for as long as the work takes. */
export async function withDatabase<T>(given: string | undefined, work: (url: string) => Promise<T>): Promise<T> {
  const url = given ?? process.env["DURABLE_TEST_DATABASE_URL"];
  if (url !== undefined) return await work(url);
  const postgres = await startPostgres();
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}
