import { NotFoundView } from "../../components/not-found-view.tsx";
import { missingMetadata } from "../../missing/missing-metadata.ts";

export const generateMetadata = missingMetadata;

/** What Next shows of a `notFound()` that no page answered itself (missing/or-missing.tsx), once scripts run. */
const NotFound = () => <NotFoundView />;
export default NotFound;
