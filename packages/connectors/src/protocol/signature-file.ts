import { XMLBuilder } from "fast-xml-parser";
import type { Correspondent, ProtocolFile, RegistrationRequest } from "./port.ts";

export type SignatureFileOptions = {
  /** IPA code and name of the body. */
  readonly administrationCode: string;
  readonly administrationName: string;
  /** Code of the homogeneous organisational area (AOO). */
  readonly areaCode: string;
  /** Code of the registry, `[A-Za-z0-9_.-]{1,16}`. */
  readonly registry: string;
  /** Day of the request: the registry replaces it, with the number, when it registers. */
  readonly date: Date;
};

const namespace = "http://www.agid.gov.it/protocollo/";
const at = (name: string) => `@prot:${name}`;
const el = (name: string) => `prot:${name}`;

// Characters XML 1.0 cannot carry in any form; everything else the builder escapes.
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const clean = (text: string) => text.toWellFormed().replace(unwritable, "");

/** The calendar day in Italy: a registry's year turns at midnight in Rome. */
const romanDay = (date: Date) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(date);

const contacts = (email: string | undefined) =>
  email === undefined
    ? {}
    : { [el("Contatti")]: { [el("IndirizzoTelematico")]: { [at("tipo")]: "smtp", "#text": clean(email) } } };

/** A person has a fiscal code of 16 characters, a body one of 11 digits. Where given and family name are not known apart, the first word is the given name. */
const party = ({ name, fiscalCode, email, ...known }: Correspondent, body: SignatureFileOptions) => {
  if (known.office !== undefined || name === body.administrationName) {
    return {
      [el("Amministrazione")]: {
        [el("DenominazioneAmministrazione")]: clean(body.administrationName),
        ...(fiscalCode !== undefined && { [el("CFAmministrazione")]: fiscalCode }),
        [el("CodiceIPAAmministrazione")]: body.administrationCode,
        [el("CodiceIPAAOO")]: body.areaCode,
      },
    };
  }
  if (fiscalCode?.length === 16 || known.givenName) {
    const [first = "", ...rest] = clean(name).trim().split(/\s+/);
    return {
      [el("PersonaFisica")]: {
        [el("Nome")]: clean(known.givenName || first),
        [el("Cognome")]: clean(known.familyName || rest.join(" ") || first),
        ...(fiscalCode !== undefined && { [el("CodiceFiscale")]: fiscalCode }),
        ...contacts(email),
      },
    };
  }
  return {
    [el("PersonaGiuridica")]: {
      [el("Denominazione")]: clean(name),
      ...(fiscalCode !== undefined && { [el("PIVAoCF")]: fiscalCode }),
    },
  };
};

const file = ({ name, mediaType, sha256 }: ProtocolFile) => ({
  [at("nomeFile")]: clean(name),
  [at("mimeType")]: mediaType,
  [el("Impronta")]: { [at("algoritmo")]: "SHA-256", "#text": Buffer.from(sha256, "hex").toString("base64") },
});

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  format: true,
  suppressEmptyNode: true,
});

/**
 * The AgID signature file (segnatura informatica, Allegato 6 of the guidelines on documents, schema 3.0.0) that goes beside the document. It is the
 * request: number 0000000 and no seal, since number, instant and `ds:Signature` are the registry's to give. Attributes carry the prefix because the
 * schema says `attributeFormDefault="qualified"`. Postal addresses are left out: the schema wants post codes of six digits.
 */
export const signatureFile = (request: RegistrationRequest, options: SignatureFileOptions): string => {
  const others = request.attachments.map(file);
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    [el("SegnaturaInformatica")]: {
      "@xmlns:prot": namespace,
      [at("versione")]: "3.0.0",
      [at("lang")]: "it",
      [el("Intestazione")]: {
        [el("Identificatore")]: {
          [el("CodiceAmministrazione")]: {
            [at("descrizione")]: clean(options.administrationName),
            "#text": options.administrationCode,
          },
          [el("CodiceAOO")]: options.areaCode,
          [el("CodiceRegistro")]: options.registry,
          [el("NumeroRegistrazione")]: "0000000",
          [el("DataRegistrazione")]: romanDay(options.date),
        },
        [el("Oggetto")]: clean(request.subject),
        [el("Classifica")]: {
          [el("Denominazione")]: request.classification,
          [el("CodiceFlat")]: request.classification,
        },
        [el("Fascicolo")]: {
          [el("Denominazione")]: clean(request.folder),
          [el("CodiceFascicolo")]: clean(request.folder),
        },
      },
      [el("Descrizione")]: {
        [el("Mittente")]: party(request.sender, options),
        [el("Destinatario")]: request.recipients.map((recipient) => party(recipient, options)),
        [el("DocumentoPrimario")]: file(request.document),
        ...(others.length > 0 && { [el("Allegato")]: others }),
      },
    },
  });
};
