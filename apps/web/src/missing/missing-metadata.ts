import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isMissing } from "./is-missing.ts";

/** The title of a page that is not there; search engines forget its address. */
export const missingMetadata = async (): Promise<Metadata & { readonly title: string }> => ({
  title: (await getTranslations("notFound"))("title"),
  robots: { index: false },
});

/** The title of a page, or of its absence. */
export const orMissingTitle =
  <Props>(metadata: (props: Props) => Promise<Metadata>) =>
  async (props: Props): Promise<Metadata> => {
    try {
      return await metadata(props);
    } catch (error) {
      if (isMissing(error)) return missingMetadata();
      throw error;
    }
  };
