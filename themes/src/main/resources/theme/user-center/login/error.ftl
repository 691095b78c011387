<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.error.title")}
  <#elseif section = "form">
    <div id="kc-error-message">
      <@layout.note kind="error">${kcSanitize(message.summary)?no_esc}</@layout.note>
      <p>${msg(layout.fromOwnPages()?then("uc.error.next-of-center", "uc.error.next"))}</p>
      <#if traceId??><p class="uc-hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
      <#if !skipLink?? && client?? && client.baseUrl?has_content>
        <div class="uc-actions"><@layout.back address=client.baseUrl/></div>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
