import { Banner, Page, PageSidebar, PageSidebarBody, SkipToContent } from "@patternfly/react-core";
import { Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, useBlocker, useLocation } from "react-router-dom";
import { queryClient } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { Waiting } from "../components/Loaded";
import { environment } from "../environment";
import { useActing } from "../identity/IdentityProvider";
import { actionText, takeActionReturn } from "../session/actionReturn";
import { hasUnsaved } from "../session/unsaved";
import { useStyle } from "../style/StyleProvider";
import { Header } from "./Header";
import { IdleWarning } from "./IdleWarning";
import { SectionNavigation, SideNavigation, TopNavigation } from "./Navigation";
import { isIn, sections } from "./navigation";
import { useMedia, useOnline } from "./useMedia";
import { useNewPage } from "./useNewPage";

const MAIN = "uc-main";

/** Width from which a navigation stands beside or above the page; below it, it is behind a button. */
const WIDE = "(min-width: 1200px)";

export function Shell() {
  const { t } = useTranslation();
  const acting = useActing();
  const wide = useMedia(WIDE);
  const { pathname } = useLocation();
  const layout = useStyle().preferences.navigation;
  const shown = wide ? layout : "side";
  const all = sections(acting);
  const beside = shown === "side" || (shown === "mixed" && all.some((each) => each.places.length > 0 && isIn(each, pathname)));
  const [open, setOpen] = useState(false);
  useActionReturn();
  useNewPage(MAIN);
  useReachableMain();

  const sidebar = beside ? (
    <PageSidebar isSidebarOpen={wide || open}>
      <PageSidebarBody>
        {shown === "side" ? (
          <SideNavigation
            sections={all}
            onGo={() => {
              setOpen(false);
            }}
          />
        ) : (
          <SectionNavigation sections={all} />
        )}
      </PageSidebarBody>
    </PageSidebar>
  ) : undefined;
  return (
    <Page
      className={`uc-layout-${shown}`}
      mainContainerId={MAIN}
      mainAriaLabel={t("uc.title")}
      skipToContent={<SkipToContent href={`#${MAIN}`}>{t("uc.skip")}</SkipToContent>}
      header={
        <Header
          toggle={!wide}
          onToggle={() => {
            setOpen(!open);
          }}
          open={open}
          navigation={shown === "side" ? undefined : <TopNavigation sections={all} />}
        />
      }
      {...(sidebar ? { sidebar } : {})}
    >
      {environment.demo && (
        <Banner variant="gold" className="uc-demo">
          {t("uc.demo")}
        </Banner>
      )}
      <OfflineBanner />
      {shown === "top" && <SectionNavigation sections={all} horizontal />}
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
      <Unsaved />
      <IdleWarning />
      {environment.hotline && <footer className="uc-foot">{t("uc.hotline", { number: environment.hotline })}</footer>}
    </Page>
  );
}

function OfflineBanner() {
  const { t } = useTranslation();
  return useOnline() ? null : (
    <Banner variant="red" role="status">
      {t("uc.offline.banner")}
    </Banner>
  );
}

/** Tells how the action ended that the visitor comes back from, and forgets what was read before it. */
function useActionReturn(): void {
  const { t, i18n } = useTranslation();
  const { tell } = useAlerts();
  useEffect(() => {
    const returned = takeActionReturn();
    if (!returned) {
      return;
    }
    const variants = { success: "success", cancelled: "info", error: "danger" } as const;
    tell(variants[returned.status], t(actionText(returned, (key) => i18n.exists(key))));
    void queryClient.invalidateQueries();
  }, [t, i18n, tell]);
}

/** Asks before another page takes the place of one with something unsaved. */
function Unsaved() {
  const { t } = useTranslation();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => hasUnsaved() && currentLocation.pathname !== nextLocation.pathname);
  return blocker.state === "blocked" ? (
    <ConfirmDialog
      title={t("uc.unsaved.title")}
      consequences={[t("uc.unsaved.means")]}
      confirm={t("uc.unsaved.leave")}
      onConfirm={() => {
        blocker.proceed();
        return Promise.resolve();
      }}
      onClose={() => {
        blocker.reset();
      }}
    />
  ) : null;
}

const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex='0']";

/** A page that is only read must be scrolled by keys too: then the frame itself takes the focus. */
function useReachableMain(): void {
  useEffect(() => {
    const main = document.getElementById(MAIN);
    if (!main) {
      return;
    }
    const adjust = () => {
      main.tabIndex = main.querySelector(FOCUSABLE) ? -1 : 0;
    };
    adjust();
    const observer = new MutationObserver(adjust);
    observer.observe(main, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, []);
}
