import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { createBrowserRouter, RouterProvider } from "react-router-dom";
import { queryClient } from "./api/useApi";
import { AlertsProvider } from "./components/Alerts";
import { basePath } from "./environment";
import { IdentityProvider } from "./identity/IdentityProvider";
import { fetchPages, routes } from "./routes";
import { StyleProvider } from "./style/StyleProvider";

const router = createBrowserRouter(routes, { basename: basePath });

/** Milliseconds after which the other pages are fetched at the latest. */
const SOON = 5000;

export function App() {
  useEffect(() => {
    if ("requestIdleCallback" in window) {
      requestIdleCallback(fetchPages, { timeout: SOON });
    } else {
      setTimeout(fetchPages, SOON);
    }
  }, []);
  return (
    <QueryClientProvider client={queryClient}>
      <AlertsProvider>
        <StyleProvider>
          <IdentityProvider>
            <RouterProvider router={router} />
          </IdentityProvider>
        </StyleProvider>
      </AlertsProvider>
    </QueryClientProvider>
  );
}
