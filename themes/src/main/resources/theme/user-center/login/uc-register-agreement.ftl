<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "agreement.ftl" as agreement>
<@layout.registrationLayout wide=true displayMessage=!messagesPerField.existsError('agreed'); section>
  <#if section = "header">
    ${msg("uc.register.agreement.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.register.agreement.lead")}</p>
  <#elseif section = "form">
    <form class="uc-form" action="${url.loginAction}" method="post" data-agreement novalidate>
      <@buttons.defaultSubmit value="next"/>
      <@agreement.part/>
      <@buttons.wizard next="next" nextLabel="uc.register.agreement.confirm" back=true/>
    </form>
    <script type="module" src="${url.resourcesPath}/js/agreement.js"></script>
  </#if>
</@layout.registrationLayout>
