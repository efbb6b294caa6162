import { Outlet, useRouteError } from "react-router";
import { Toasts } from "../ui/index.ts";
import { Languages } from "./language.tsx";
import { Crash } from "./pages/crash.tsx";
import { Ended } from "./shell/ended.tsx";
import { OfflineBanner } from "./shell/offline_banner.tsx";

/** Around every page: the language, what passes by, and what interrupts. */
export function Root() {
  return (
    <Languages>
      {(choose) => (
        <>
          <OfflineBanner />
          <Outlet context={choose} />
          <Ended />
          <Toasts />
        </>
      )}
    </Languages>
  );
}

/** The last resort when a page breaks. */
export function RootCrash() {
  const error = useRouteError();
  return <Languages>{() => <Crash error={error} />}</Languages>;
}
