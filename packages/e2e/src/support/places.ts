const of = (name: string, standard: string): string => process.env[name] ?? standard;

/** Where the product under test listens; `npm test` sets them. */
export const places = {
  web: of("WEB_URL", "http://localhost:3000"),
  admin: of("ADMIN_URL", "http://localhost:3001"),
  worker: of("WORKER_URL", "http://localhost:3002"),
  sandbox: of("SANDBOX_URL", "http://localhost:3003"),
} as const;

/** The same address on another municipality's host. */
export const onHost = (url: string, host: string): string => {
  const changed = new URL(url);
  changed.hostname = host;
  return changed.origin;
};
