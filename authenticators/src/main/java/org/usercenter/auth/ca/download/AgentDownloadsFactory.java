package org.usercenter.auth.ca.download;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link AgentDownloads}. */
public interface AgentDownloadsFactory extends ProviderFactory<AgentDownloads> {}
