export type Environment = {
  serverBaseUrl: string;
  realm: string;
  clientId: string;
  resourceUrl: string;
  baseUrl: string;
  locale: string;
  locales: string[];
  scope?: string;
  demo: boolean;
  hotline: string;
};

function read(): Environment {
  const text = document.getElementById("environment")?.textContent;
  if (!text) {
    throw new Error("The page carries no environment.");
  }
  const written = JSON.parse(text) as Environment;
  const chosen = chosenLocale();
  return chosen && written.locales.includes(chosen) ? { ...written, locale: chosen } : written;
}

const CHOSEN = "uc-locale";

function chosenLocale(): string | null {
  try {
    return localStorage.getItem(CHOSEN);
  } catch {
    return null;
  }
}

/** The language of these pages in this browser from the next start of the page on. */
export function chooseLocale(locale: string): void {
  try {
    localStorage.setItem(CHOSEN, locale);
  } catch {
    // Then the server's choice stays.
  }
}

/** What the server wrote into the page; the language is the one chosen here, if one was. */
export const environment = read();

document.documentElement.lang = environment.locale;

/** Path of the account pages, for the router. */
export const basePath = new URL(environment.baseUrl, window.location.href).pathname.replace(/\/+$/, "");

export const realmUrl = `${environment.serverBaseUrl}/realms/${encodeURIComponent(environment.realm)}`;
