/**
 * The CA agent, offered for download by the server itself (CA 助手下载): a folder with a manifest that the agent's build
 * makes. Keycloak SPI {@code uc-agent-downloads}.
 */
@NullMarked
package org.usercenter.auth.ca.download;

import org.jspecify.annotations.NullMarked;
