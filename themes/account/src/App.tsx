import { QueryClientProvider } from "@tanstack/react-query";
import { createBrowserRouter, RouterProvider } from "react-router-dom";
import { queryClient } from "./api/useApi";
import { AlertsProvider } from "./components/Alerts";
import { basePath } from "./environment";
import { IdentityProvider } from "./identity/IdentityProvider";
import { fetchPage, routes } from "./routes";
import { useFetchAhead } from "./shell/useFetchAhead";
import { StyleProvider } from "./style/StyleProvider";

const router = createBrowserRouter(routes, { basename: basePath });

export function App() {
  useFetchAhead(fetchPage);
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
