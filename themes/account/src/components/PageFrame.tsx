import { Breadcrumb, BreadcrumbItem, PageSection, Title } from "@patternfly/react-core";
import { useEffect, type PropsWithChildren, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

type PageFrameProps = PropsWithChildren<{
  title: string;
  lead?: ReactNode;
  /** Pages above this one. */
  above?: { title: string; to: string }[];
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
              <BreadcrumbItem key={page.to} render={() => <Link to={page.to}>{page.title}</Link>} />
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
