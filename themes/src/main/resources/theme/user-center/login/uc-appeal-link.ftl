<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "password-rules.ftl" as passwordRulesList>
<#-- Where the links of an approved appeal lead: the claimant sets a password, the former contact objects. -->
<#macro account>
  <#if accountName?has_content><dl class="uc-facts"><div><dt>${msg("uc.login.account")}</dt><dd id="uc-appeal-account-name">${accountName}</dd></div></dl></#if>
</#macro>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password-new','password-confirm'); section>
  <#if section = "header">
    ${msg("uc.appeal.link." + appealLinkStep + ".title")}
  <#elseif section = "form">
    <#if appealLinkStep == "password">
      <p>${msg("uc.appeal.link.password.text")}</p>
      <@account/>
      <form class="uc-form" action="${appealLinkUrl}" method="post" novalidate>
        <input type="text" id="username" name="username" value="${accountName}" autocomplete="username" readonly hidden>
        <@field.password name="password-new" label=msg("passwordNew") autocomplete="new-password" autofocus=true describedBy="password-new-rules"/>
        <@passwordRulesList.list field="password-new"/>
        <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
        <div class="uc-actions"><button type="submit" class="uc-btn uc-primary uc-block" id="uc-appeal-set">${msg("uc.appeal.link.password.set")}</button></div>
      </form>
    <#elseif appealLinkStep == "objection">
      <@layout.note kind="warning">${msg("uc.appeal.link.objection.text")}</@layout.note>
      <@account/>
      <form class="uc-form" action="${appealLinkUrl}" method="post" novalidate>
        <div class="uc-actions"><button type="submit" class="uc-btn uc-primary uc-block" id="uc-appeal-object">${msg("uc.appeal.link.objection.send")}</button></div>
      </form>
      <p class="uc-hint uc-gap-top">${msg("uc.appeal.link.objection.else")}</p>
    <#else>
      <@layout.note kind=(["over", "limit"]?seq_contains(appealLinkStep))?then("error", "success")>${msg("uc.appeal.link." + appealLinkStep + ".text")}</@layout.note>
      <@account/>
      <div class="uc-actions"><a class="uc-btn uc-primary uc-block" id="uc-appeal-on" href="${accountUrl}">${msg("uc.recovery.to-login")}</a></div>
    </#if>
  </#if>
</@layout.registrationLayout>
