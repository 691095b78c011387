<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "code-by-sms.ftl" as codes>
<#import "appeal.ftl" as appeal>
<#assign sent = codeSent!false>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('receipt','captcha','code'); section>
  <#if section = "header">
    ${msg("uc.appeal.follow.title")}
  <#elseif section = "form">
    <@appeal.ways at="follow"/>
    <#if sent><@layout.note kind="info">${msg("uc.appeal.follow.sent")}</@layout.note></#if>
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate data-code-form<#if sent> data-code-sent</#if> data-status-url="${smsStatusUrl}" data-status-failed="${msg("uc.appeal.follow.not-delivered")}">
      <@buttons.defaultSubmit value=sent?then("verify", "send")/>
      <@field.input name="receipt" label=msg("uc.appeal.receipt") hint=msg("uc.appeal.receipt.hint") value=receipt autofocus=!sent maxlength="32" autocapitalize="characters" spellcheck="false"/>
      <@codes.captcha/>
      <@codes.code autofocus=sent label=msg("uc.recovery.code")/>
      <div class="uc-actions"><button type="submit" name="action" value="verify" class="uc-btn uc-primary uc-block" id="uc-appeal-look">${msg("uc.appeal.follow.look")}</button></div>
    </form>
    <@appeal.leave/>
    <@codes.script/>
  </#if>
</@layout.registrationLayout>
