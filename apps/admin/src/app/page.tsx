import { redirect } from "next/navigation";
import { homeOf } from "../navigation/sections.ts";
import { signedIn } from "../staff.ts";

/** The bare address brings everybody to their first section. */
const Home = async () => redirect(homeOf((await signedIn()).permissions));

export default Home;
