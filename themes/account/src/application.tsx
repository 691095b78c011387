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

/** The texts of the pages are on their way from here on. */
const texts = i18n.init();

/** Shows the pages of whoever is logged in. */
export async function show(root: HTMLElement): Promise<void> {
  await texts;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
