export type Log = {
  info(o: object, m: string): void;
  warn(o: object, m: string): void;
  error(o: object, m: string): void;
};

const ignore = (): void => undefined;
export const silent: Log = { info: ignore, warn: ignore, error: ignore };
