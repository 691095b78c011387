<#import "template.ftl" as layout>
<#-- The account was recovered, or its password changed, since this login began. -->
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.stale.title")}
  <#elseif section = "form">
    <@layout.note kind="warning">${msg("uc.stale.text")}</@layout.note>
    <div class="uc-actions"><a id="uc-stale-restart" class="uc-btn uc-primary uc-block" href="${url.loginRestartFlowUrl}">${msg("uc.stale.restart")}</a></div>
  </#if>
</@layout.registrationLayout>
