import type { Locale } from "@sportello/domain/locales";

type Mail = { readonly subject: string; readonly text: string };
type Invitation = { readonly name: string; readonly town: string; readonly link: string; readonly until: string };

/** The mail that invites somebody to work here; the link opens once. */
export const invitationMail: Record<Locale, (values: Invitation) => Mail> = {
  it: ({ name, town, link, until }) => ({
    subject: `${town}: attiva il tuo accesso a Sportello`,
    text: `Buongiorno ${name},\n\n${town} ti ha invitato a lavorare con Sportello. Per attivare il tuo accesso scegli una password e collega un'app di autenticazione:\n${link}\n\nIl link vale una volta sola, fino al ${until}. Se scade, chiedine un altro a chi amministra Sportello.\n\nSe non ti aspettavi questo messaggio, ignoralo e avvisa il tuo ente.`,
  }),
  de: ({ name, town, link, until }) => ({
    subject: `${town}: Aktivieren Sie Ihren Zugang zu Sportello`,
    text: `Guten Tag ${name},\n\n${town} hat Sie eingeladen, mit Sportello zu arbeiten. Um Ihren Zugang zu aktivieren, wählen Sie ein Passwort und verbinden Sie eine Authentifizierungs-App:\n${link}\n\nDer Link gilt nur einmal, bis ${until}. Ist er abgelaufen, lassen Sie sich von der Verwaltung von Sportello einen neuen schicken.\n\nWenn Sie diese Nachricht nicht erwartet haben, ignorieren Sie sie und verständigen Sie Ihre Körperschaft.`,
  }),
  en: ({ name, town, link, until }) => ({
    subject: `${town}: activate your access to Sportello`,
    text: `Dear ${name},\n\n${town} has invited you to work with Sportello. To activate your access, choose a password and connect an authenticator app:\n${link}\n\nThe link works once, until ${until}. If it has expired, ask whoever administers Sportello for another one.\n\nIf you did not expect this message, ignore it and tell your municipality.`,
  }),
};

type Reset = { readonly name: string; readonly town: string; readonly link: string; readonly days: number };

/** Tells somebody that their second factor was reset: who did not ask for it must know at once. */
export const resetMail: Record<Locale, (values: Reset) => Mail> = {
  it: ({ name, town, link, days }) => ({
    subject: `${town}: il tuo secondo fattore è stato azzerato`,
    text: `Buongiorno ${name},\n\nchi amministra Sportello ha azzerato il tuo secondo fattore. Al prossimo accesso, entro ${days} giorni, inserisci e-mail e password e lascia vuoto il codice: ti chiederemo di collegare di nuovo un'app di autenticazione.\n${link}\n\nSe non l'hai chiesto tu, avvisa subito il tuo ente.`,
  }),
  de: ({ name, town, link, days }) => ({
    subject: `${town}: Ihr zweiter Faktor wurde zurückgesetzt`,
    text: `Guten Tag ${name},\n\ndie Verwaltung von Sportello hat Ihren zweiten Faktor zurückgesetzt. Geben Sie bei der nächsten Anmeldung, innerhalb von ${days} Tagen, E-Mail und Passwort ein und lassen Sie den Code leer: Sie verbinden dann wieder eine Authentifizierungs-App.\n${link}\n\nWenn Sie das nicht verlangt haben, verständigen Sie sofort Ihre Körperschaft.`,
  }),
  en: ({ name, town, link, days }) => ({
    subject: `${town}: your second factor has been reset`,
    text: `Dear ${name},\n\nwhoever administers Sportello has reset your second factor. At your next sign-in, within ${days} days, give your e-mail and password and leave the code empty: you will then connect an authenticator app again.\n${link}\n\nIf you did not ask for this, tell your municipality at once.`,
  }),
};
