<#import "template.ftl" as layout>
<@layout.registrationLayout displayInfo=false; section>
  <#if section = "header">
    ${msg("loginChooseAuthenticator")}
  <#elseif section = "form">
    <form id="kc-select-credential-form" action="${url.loginAction}" method="post">
      <ul class="uc-choices">
        <#list auth.authenticationSelections as selection>
          <li><button class="uc-choice-button" type="submit" name="authenticationExecution" value="${selection.authExecId}">
            <span><strong>${msg(selection.displayName)}</strong><span class="uc-hint">${msg(selection.helpText)}</span></span>
            <span class="uc-icon uc-icon-right" aria-hidden="true"></span>
          </button></li>
        </#list>
      </ul>
    </form>
  </#if>
</@layout.registrationLayout>
