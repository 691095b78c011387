import { Route, Routes } from "react-router-dom";
import { ForOperators } from "../operator/ForOperators";
import { AccountPage } from "./AccountPage";
import { SearchPage } from "./SearchPage";

/** The service desk: an account is looked for and helped, and what others propose is decided. */
export function ServiceDesk() {
  return (
    <ForOperators>
      <Routes>
        <Route index element={<SearchPage />} />
        <Route path=":account" element={<AccountPage />} />
      </Routes>
    </ForOperators>
  );
}
