<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.error.title")}
  <#elseif section = "form">
    <div id="kc-error-message">
      <@layout.note kind="error">${kcSanitize(message.summary)?no_esc}</@layout.note>
      <p>${msg("uc.error.next")}</p>
      <#if traceId??><p class="uc-hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
      <#if !skipLink?? && client?? && client.baseUrl?has_content>
        <div class="uc-actions"><a id="backToApplication" class="uc-btn uc-primary uc-block" href="${client.baseUrl}">${msg("uc.page.back-to-application")}</a></div>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
