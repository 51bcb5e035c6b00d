import { styleText } from "node:util";
import { demoPassword, demoStaff } from "../../prisma/seed/demo-staff.ts";
import { livingRun } from "../stack/run-record.ts";
import { readWishes } from "../stack/settings.ts";
import { type Stack, startStack } from "../stack/start-stack.ts";
import { explain } from "../stack/tell.ts";

const isDevelopment = process.argv.includes("--dev");

const main = async (): Promise<void> => {
  console.log(styleText("bold", "\nSportello\n"));
  const wishes = readWishes();
  const running = livingRun(wishes.DATA_DIR);
  if (running) {
    console.log(
      `It is already running (process ${running.pid}): http://localhost:${running.ports["web"]} and http://localhost:${running.ports["admin"]}.`,
    );
    console.log("Stop it with Ctrl-C where it runs, or start a second one with another DATA_DIR and other ports.");
    return;
  }
  let stopping: Promise<void> | undefined;
  let stack: Stack | undefined;
  const stop = () => {
    stopping ??= (async () => {
      console.log("\nStopping…");
      await stack?.stop();
      process.exit(0);
    })();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  stack = await startStack(wishes, { isDevelopment });
  welcome(stack);
};

const welcome = ({ ports, logDir, setup }: Stack): void => {
  if (setup.wishes.DATABASE_OWNER_URL) {
    console.log(
      `\nReady on your own database. It is migrated and never furnished: a municipality answers at its host name once it has one.\n  http://localhost:${ports.web} and http://localhost:${ports.admin}; logs ${logDir}\n`,
    );
    return;
  }
  const url = (port: number, host = "localhost") => styleText(["cyan", "underline"], `http://${host}:${port}`);
  console.log(`
${styleText("bold", "Comune di Bugliano is open.")}

  Citizens      ${url(ports.web)}     second municipality: ${url(ports.web, "montefiore.localhost")}
  Staff         ${url(ports.admin)}     second municipality: ${url(ports.admin, "montefiore.localhost")}
  Outside world ${url(ports.sandbox)}     SPID/CIE test identities, mail box, protocol registry, second-factor codes

  Citizens sign in with any test identity that the SPID page offers.
  Staff sign in with the password ${styleText("bold", demoPassword)} and the code shown at ${url(ports.sandbox)}/codici
${demoStaff.map(({ tenant, email, role }) => `    ${tenant.padEnd(11)} ${email.padEnd(40)} ${role}`).join("\n")}

  Data ${setup.wishes.DATA_DIR} (database ${setup.database.place}), logs ${logDir}
  Ctrl-C stops it; ${styleText("bold", "npm run reset")} begins anew.
`);
};

main().catch((error: unknown) => {
  console.error(`\n${styleText("red", "✗")} ${explain(error)}`);
  process.exit(1);
});
