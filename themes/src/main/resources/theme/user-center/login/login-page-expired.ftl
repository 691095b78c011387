<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p id="instruction1">${msg("uc.expired.text")}</p>
    <div class="uc-actions">
      <a id="loginContinueLink" class="uc-btn uc-primary uc-block" href="${url.loginAction}">${msg("uc.expired.continue")}</a>
      <a id="loginRestartLink" class="uc-btn uc-plain uc-block" href="${url.loginRestartFlowUrl}">${msg("uc.expired.restart")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
