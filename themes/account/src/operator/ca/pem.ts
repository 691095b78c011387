/** Bytes that a file of certificates can have. */
export const MAX_FILE = 400_000;

const LINE = 64;
/** First byte of DER, with which text does not begin. */
const SEQUENCE = 0x30;

/** The certificates of a file as PEM: authorities publish them as text or as DER. */
export function pemOf(bytes: Uint8Array): string {
  if (bytes[0] !== SEQUENCE) {
    return new TextDecoder().decode(bytes).trim();
  }
  let binary = "";
  for (const byte of bytes) {
    binary += String.fromCharCode(byte);
  }
  const lines = btoa(binary).match(new RegExp(`.{1,${String(LINE)}}`, "g")) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----"].join("\n");
}

/** A fingerprint as people compare it, in groups. */
export function grouped(hex: string): string {
  return hex.match(/.{1,4}/g)?.join(" ") ?? "";
}
