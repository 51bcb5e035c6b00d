import { ConnectorRefused } from "../failures.ts";

/** Segments of letters, digits, "-", "_" and inner dots: no "..", no hidden file, no absolute path can be written this way. */
const keyShape = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*(\/[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)*$/;

/** The key, or ConnectorRefused "invalid_key": keys are made by us, so a wrong one is our own mistake or an attack. */
export const checkedKey = (key: string): string => {
  if (key.length > 200 || !keyShape.test(key))
    throw new ConnectorRefused("invalid_key", "the key of a file has an unexpected form");
  return key;
};
