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
  return JSON.parse(text) as Environment;
}

/** What the server wrote into the page. */
export const environment = read();

/** Path of the account pages, for the router. */
export const basePath = new URL(environment.baseUrl, window.location.href).pathname.replace(/\/+$/, "");

export const realmUrl = `${environment.serverBaseUrl}/realms/${encodeURIComponent(environment.realm)}`;
