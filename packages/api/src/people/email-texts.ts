import type { Locale } from "@sportello/domain/locales";

type Mail = { readonly subject: string; readonly text: string };
type CodeValues = { readonly name: string; readonly town: string; readonly code: string; readonly link: string };

/** The mail with the code that proves an address. The code is not in the subject: that shows on locked screens. */
export const codeMail: Record<Locale, (values: CodeValues) => Mail> = {
  it: ({ name, town, code, link }) => ({
    subject: `${town}: conferma il tuo indirizzo e-mail`,
    text: `Gentile ${name},\n\nper usare questo indirizzo nell'area personale, scrivi il codice ${code} nella pagina del profilo, entro un'ora:\n${link}\n\nSe non l'hai chiesto tu, ignora questo messaggio: l'indirizzo non sarà usato.\n\n${town}`,
  }),
  de: ({ name, town, code, link }) => ({
    subject: `${town}: Bestätigen Sie Ihre E-Mail-Adresse`,
    text: `Guten Tag ${name},\n\num diese Adresse im persönlichen Bereich zu verwenden, geben Sie den Code ${code} innerhalb einer Stunde auf der Profilseite ein:\n${link}\n\nFalls Sie das nicht verlangt haben, ignorieren Sie diese Nachricht: Die Adresse wird nicht verwendet.\n\n${town}`,
  }),
  en: ({ name, town, code, link }) => ({
    subject: `${town}: confirm your e-mail address`,
    text: `Dear ${name},\n\nto use this address in your personal area, type the code ${code} on the profile page within an hour:\n${link}\n\nIf you did not ask for it, ignore this message: the address will not be used.\n\n${town}`,
  }),
};

type ExportValues = { readonly name: string; readonly town: string; readonly day: string; readonly link: string };

/** The mail that says a copy of the data is ready; the copy itself is behind the sign-in. */
export const exportMail: Record<Locale, (values: ExportValues) => Mail> = {
  it: ({ name, town, day, link }) => ({
    subject: `${town}: la copia dei tuoi dati è pronta`,
    text: `Gentile ${name},\n\nla copia dei dati che hai chiesto è pronta. Puoi scaricarla fino al ${day}, dopo aver fatto l'accesso:\n${link}\n\n${town}`,
  }),
  de: ({ name, town, day, link }) => ({
    subject: `${town}: Die Kopie Ihrer Daten ist bereit`,
    text: `Guten Tag ${name},\n\ndie verlangte Kopie Ihrer Daten ist bereit. Sie können sie nach der Anmeldung bis ${day} herunterladen:\n${link}\n\n${town}`,
  }),
  en: ({ name, town, day, link }) => ({
    subject: `${town}: the copy of your data is ready`,
    text: `Dear ${name},\n\nthe copy of your data is ready. After signing in you can download it until ${day}:\n${link}\n\n${town}`,
  }),
};
