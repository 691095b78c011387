<#-- What login and binding share: talks to the agent on the user's PC. The page never sees the PIN. Needs caPorts,
     caTicketUrl, caInspectUrl, caClient, caTab, caDownload; where known caAgentMinimum, caAgentLatest; `purpose` is that of the ticket. -->

<#-- Whom to call about a certificate that is refused, and where the vendor's driver is. -->
<#macro vendor>
  <#if caVendor?? && (caHotline?has_content || caDriver?has_content)>
    <p class="uc-hint" id="uc-ca-vendor"><#if caHotline?has_content>${msg("uc.ca.vendor-hotline", caVendor, caHotline)}</#if>
      <#if caDriver?has_content><a href="${caDriver}" target="_blank" rel="noopener">${msg("uc.ca.vendor-driver", caVendor)}</a></#if></p>
  </#if>
</#macro>

<#macro keys purpose submit>
  <section class="uc-ca" data-ca data-ports="${(caPorts![])?join(",")}" data-purpose="${purpose}" data-ticket-url="${caTicketUrl}"
    data-inspect-url="${caInspectUrl}" data-client="${caClient}" data-tab="${caTab}" data-download="${caDownload}"
    data-minimum="${caAgentMinimum!}" data-latest="${caAgentLatest!}" data-vendors="${caVendorsUrl}">
    <noscript><p class="uc-hint">${msg("uc.ca.no-script")}</p></noscript>
    <div class="uc-ca-state" id="uc-ca-state" role="status" aria-live="polite" tabindex="-1"></div>
    <#if caAgentLatest??><p class="uc-hint" id="uc-ca-update" hidden>${msg("uc.ca.update", caAgentLatest)} <a href="${caDownload}" target="_blank" rel="noopener">${msg("uc.ca.download")}</a></p></#if>
    <form id="uc-ca-form" class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <input type="hidden" name="action" value="prove">
      <input type="hidden" name="certificate"><input type="hidden" name="signature"><input type="hidden" name="format">
      <fieldset class="uc-certs" id="uc-certs" hidden><legend class="uc-sr">${msg("uc.ca.choose")}</legend></fieldset>
      <p class="uc-hint" id="uc-ca-pin-note" hidden>${msg("uc.ca.pin-note")}</p>
      <div class="uc-actions">
        <button type="submit" class="uc-btn uc-primary uc-block" id="uc-ca-sign" hidden>${msg(submit)}</button>
        <button type="button" class="uc-btn uc-primary uc-block" id="uc-ca-connect" hidden>${msg("uc.ca.connect")}</button>
      </div>
    </form>
    <form id="uc-ca-fallback" method="post" action="http://127.0.0.1:${(caPorts![])?first!"19001"}/v1/login" hidden>
      <input type="hidden" name="ticket">
      <button type="submit" class="uc-btn uc-plain uc-block">${msg("uc.ca.fallback")}</button>
    </form>
    <p class="uc-ca-links">
      <button type="button" class="uc-link" id="uc-ca-refresh" hidden>${msg("uc.ca.refresh")}</button>
      <a href="${caDownload}" target="_blank" rel="noopener">${msg("uc.ca.download")}</a>
      <a href="${caVendorsUrl}" target="_blank" rel="noopener">${msg("uc.ca.help")}</a>
    </p>
    <script type="application/json" id="uc-ca-texts">${texts()?no_esc}</script>
    <script type="module" src="${url.resourcesPath}/js/ca-agent.js"></script>
  </section>
</#macro>

<#function texts>
  <#local keys = ["connecting", "explain", "denied", "absent", "download", "not-allowed", "no-driver", "no-key", "found-1", "found-n", "inspect-limited",
    "driver-failed", "pin", "pin-page", "ends", "ended", "ends-soon", "ends-today", "session-over", "not-trusted", "agent.no-key", "agent.pin-wrong", "agent.pin-wrong.left",
    "agent.pin-invalid", "agent.pin-locked", "agent.removed", "agent.cancelled", "agent.busy", "agent.driver-failed",
    "agent.ticket-invalid", "agent.agent-too-old", "too-old",
    "refused.limit", "refused.malformed", "refused.weak-or-unknown-key", "refused.not-yet-valid", "refused.expired", "refused.issuer-not-trusted", "refused.weak-algorithm", "refused.not-a-signing-certificate", "refused.identity-missing", "refused.organisation-code-only", "refused.identity-ambiguous"]>
  <#local parts = []>
  <#list keys as k><#local parts += ['"' + k + '":"' + msg("uc.ca." + k, "__")?json_string + '"']></#list>
  <#local parts += ['"vendor-hotline":"' + msg("uc.ca.vendor-hotline", "__1", "__2")?json_string + '"']>
  <#return "{" + parts?join(",") + "}">
</#function>
