/** Pictures that a business system can have; the server knows the same. */
export const ICONS = ["land", "mining", "forest", "construction", "procurement", "property", "exchange", "medicine", "contract", "finance", "expert", "supervision"] as const;

export type IconCode = (typeof ICONS)[number];

export function isIcon(code: string | undefined): code is IconCode {
  return ICONS.some((icon) => icon === code);
}
