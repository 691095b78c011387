import { EmptyState, EmptyStateBody, EmptyStateFooter, EmptyStateHeader, EmptyStateIcon } from "@patternfly/react-core";
import InboxIcon from "@patternfly/react-icons/dist/esm/icons/inbox-icon";
import type { ComponentType, ReactNode } from "react";

type NothingProps = { title: string; body?: string; icon?: ComponentType; action?: ReactNode; level?: "h2" | "h3" };

/** A list without anything in it, and what one may do about it. */
export function Nothing({ title, body, icon = InboxIcon, action, level = "h2" }: NothingProps) {
  return (
    <EmptyState variant="sm">
      <EmptyStateHeader titleText={title} headingLevel={level} icon={<EmptyStateIcon icon={icon} />} />
      {body && <EmptyStateBody>{body}</EmptyStateBody>}
      {action && <EmptyStateFooter>{action}</EmptyStateFooter>}
    </EmptyState>
  );
}
