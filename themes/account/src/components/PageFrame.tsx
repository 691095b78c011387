import { Breadcrumb, BreadcrumbItem, PageSection, Title } from "@patternfly/react-core";
import { useEffect, type PropsWithChildren, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

type PageFrameProps = PropsWithChildren<{
  title: string;
  lead?: ReactNode;
  /** Pages above this one; some know a better way there than to begin anew. */
  above?: { title: string; to: string; go?: () => void }[];
  actions?: ReactNode;
}>;

/** Title, what one does here, and the page. */
export function PageFrame({ title, lead, above = [], actions, children }: PageFrameProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("uc.title")}`;
  }, [title, t]);
  return (
    <>
      <PageSection className="uc-page-head" variant="light">
        {above.length > 0 && (
          <Breadcrumb aria-label={t("uc.breadcrumb")} className="uc-breadcrumb">
            {above.map((page) => (
              <BreadcrumbItem key={page.to} render={() => <Above {...page} />} />
            ))}
            <BreadcrumbItem isActive>{title}</BreadcrumbItem>
          </Breadcrumb>
        )}
        <div className="uc-page-title">
          <Title headingLevel="h1" size="xl">
            {title}
          </Title>
          {actions && <div className="uc-page-actions">{actions}</div>}
        </div>
        {lead && <p className="uc-lead">{lead}</p>}
      </PageSection>
      <PageSection className="uc-page-body">{children}</PageSection>
    </>
  );
}

function Above({ title, to, go }: { title: string; to: string; go?: () => void }) {
  return (
    <Link
      to={to}
      onClick={(event) => {
        // Another tab or window begins anew.
        if (go && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
          event.preventDefault();
          go();
        }
      }}
    >
      {title}
    </Link>
  );
}
