import { getLocale } from "next-intl/server";
import { redirect } from "../../../../i18n/navigation.ts";

/** The applications are among the activities; this address is in mails and bookmarks. */
const ApplicationsPage = async () => redirect({ href: "/area-personale/attivita", locale: await getLocale() });

export default ApplicationsPage;
