import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFoundView } from "../../components/not-found-view.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("notFound"))("title"), robots: { index: false } });

/** Something of this address is not there, or is another person's. */
const NotFound = () => <NotFoundView />;
export default NotFound;
