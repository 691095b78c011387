<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "agreement.ftl" as agreement>
<@layout.registrationLayout wide=true displayMessage=!messagesPerField.existsError('agreed'); section>
  <#if section = "header">
    ${msg(agreedBefore?then("uc.agreement.title", "uc.agreement.first.title"))}
  <#elseif section = "lead">
    <p class="uc-muted">${msg(agreedBefore?then("uc.agreement.lead", "uc.agreement.first.lead"))}</p>
  <#elseif section = "form">
    <form class="uc-form" id="uc-agreement" action="${url.loginAction}" method="post" data-agreement novalidate>
      <@buttons.defaultSubmit value="next"/>
      <@agreement.part/>
      <div class="uc-wizard-actions">
        <button type="submit" name="action" value="leave" class="uc-btn uc-plain" id="uc-agreement-leave" formnovalidate>${msg("uc.agreement.leave")}</button>
        <button type="submit" name="action" value="next" class="uc-btn uc-primary" id="uc-next">${msg("uc.register.agreement.confirm")}</button>
      </div>
      <#if deletionOffered!false>
        <p class="uc-hint">${msg("uc.agreement.delete-hint")} <button type="submit" name="action" value="delete" class="uc-link" id="uc-agreement-delete" formnovalidate>${msg("uc.agreement.delete")}</button></p>
      </#if>
    </form>
    <script type="module" src="${url.resourcesPath}/js/agreement.js"></script>
  </#if>
</@layout.registrationLayout>
