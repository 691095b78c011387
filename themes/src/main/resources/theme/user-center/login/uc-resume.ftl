<#-- Goes back to the way that was on the screen before a reload: the form sends itself. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.login.title")}
  <#elseif section = "form">
    <p>${msg("uc.login.resuming")}</p>
    <form id="uc-resume-form" action="${url.loginAction}" method="post" data-submit-at-once>
      <input type="hidden" name="authenticationExecution" value="${resumeExecution}">
      <button type="submit" class="uc-btn uc-primary uc-block">${msg("doContinue")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
