import "@patternfly/patternfly/base/patternfly-variables.css";
import "@patternfly/patternfly/base/patternfly-common.css";
import "@patternfly/patternfly/base/patternfly-globals.css";
import "@patternfly/patternfly/base/patternfly-themes.css";
import "./styles/tokens.css";
import "./styles/pages.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { i18n } from "./i18n";
import { start } from "./session/keycloak";

const root = document.getElementById("app");
if (!root) {
  throw new Error("The page has no place for the application.");
}
try {
  await Promise.all([start(), i18n.init()]);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
} catch {
  // Texts may be missing too: the page itself carries these words.
  root.dataset["state"] = "failed";
}
