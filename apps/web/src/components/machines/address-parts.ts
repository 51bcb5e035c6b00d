export type AddressParts = {
  readonly streetAddress: string;
  readonly postalCode?: string;
  readonly addressLocality?: string;
  readonly addressRegion?: string;
};

const italian = /^(?<street>.+?),\s*(?<code>\d{5})\s+(?<town>[^()]+?)\s*(?:\((?<province>[A-Z]{2})\))?$/;

/** An Italian address in one line ("Via Roma 1, 56040 Bugliano (PI)") as schema.org's parts; one written otherwise stays whole. */
export const addressParts = (address: string): AddressParts => {
  const parts = italian.exec(address.trim())?.groups;
  if (!parts) return { streetAddress: address };
  const { street = address, code, town, province } = parts;
  return {
    streetAddress: street,
    ...(code && { postalCode: code }),
    ...(town && { addressLocality: town }),
    ...(province && { addressRegion: province }),
  };
};
