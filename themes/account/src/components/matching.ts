/** A list that is longer is searched. */
export const MANY = 8;

/** Whether a text has all the typed words in it, whatever their case. */
export function matches(text: string, typed: string): boolean {
  const lower = text.toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
