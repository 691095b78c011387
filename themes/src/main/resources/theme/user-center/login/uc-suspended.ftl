<#import "template.ftl" as layout>
<#-- The account's enterprise is suspended. -->
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.business.stop.suspended.title")}
  <#elseif section = "form">
    <@layout.note kind="warning">${msg("uc.business.stop.suspended.text")}</@layout.note>
    <div class="uc-actions"><a id="uc-suspended-restart" class="uc-btn uc-primary uc-block" href="${url.loginRestartFlowUrl}">${msg("uc.register.to-login")}</a></div>
  </#if>
</@layout.registrationLayout>
