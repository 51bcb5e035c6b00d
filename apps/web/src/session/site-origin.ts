import { headers } from "next/headers";

/** The address this municipality was asked at, for links that must be whole: those for machines and in mails. */
export const siteOrigin = async (): Promise<string> => {
  const asked = await headers();
  const scheme = asked.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https" ? "https" : "http";
  return `${scheme}://${asked.get("host") ?? "localhost"}`;
};
