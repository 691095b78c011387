import type { Preferences } from "../api/types";

export const NAVIGATIONS = ["side", "top", "mixed"] as const;
export const APPEARANCES = ["light", "dark", "system"] as const;
export const ACCENTS = ["blue", "teal", "green", "purple", "red", "orange"] as const;

export const DEFAULTS: Preferences = { navigation: "side", appearance: "system", accent: "blue" };

/** Read by the page itself before the first paint; see index.ftl. */
const KEY = "uc-style";

const DARK_CLASS = "pf-v5-theme-dark";

export function isPreferences(value: unknown): value is Preferences {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const { navigation, appearance, accent } = value as Record<string, unknown>;
  return (
    (NAVIGATIONS as readonly unknown[]).includes(navigation) &&
    (APPEARANCES as readonly unknown[]).includes(appearance) &&
    (ACCENTS as readonly unknown[]).includes(accent)
  );
}

/** What this browser showed last, until the server has answered. */
export function remembered(): Preferences {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return isPreferences(value) ? value : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

export function remember(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing shows the usual style until the server has answered.
  }
}

/** Puts the style on the page. */
export function apply(preferences: Preferences, systemIsDark: boolean): void {
  const root = document.documentElement;
  const dark = preferences.appearance === "dark" || (preferences.appearance === "system" && systemIsDark);
  root.classList.toggle(DARK_CLASS, dark);
  root.dataset["accent"] = preferences.accent;
}
