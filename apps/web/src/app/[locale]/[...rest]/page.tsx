import { notFound } from "next/navigation";

/** An address that is none of ours: the 404 page, inside the municipality's frame. */
const UnknownPage = (): never => notFound();
export default UnknownPage;
