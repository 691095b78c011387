/** Identity documents by the names that the server knows them by. */
export const DOCUMENT_TYPES = [
  "resident-id",
  "hk-macao-permit",
  "taiwan-permit",
  "chinese-passport",
  "foreign-permanent-residence",
  "other",
] as const;
