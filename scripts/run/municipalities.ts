import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { belfioreConnector } from "@marketto/belfiore-connector-embedded";
import { root } from "../stack/run-command.ts";
import { explain } from "../stack/tell.ts";

/** `npm run places`: writes the municipalities in force from the archive of ANPR (Ministry of the Interior, CC BY 4.0), after the package that carries it was renewed. */
const main = async (): Promise<void> => {
  const places = (await belfioreConnector.active(new Date()).cities?.toArray()) ?? [];
  const rows = places
    .flatMap(({ belfioreCode, name, province = "" }) =>
      /^[A-Z]{2}$/.test(province) ? [[belfioreCode, name, province] as const] : [],
    )
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  if (rows.length < 7_500) throw new Error(`Only ${rows.length} municipalities: the archive is not whole.`);
  await writeFile(
    join(root, "packages/domain/src/places/municipalities.json"),
    `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`,
  );
  console.log(`${rows.length} municipalities`);
};

main().catch((error: unknown) => {
  console.error(`✗ ${explain(error)}`);
  process.exit(1);
});
