<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "ways.ftl" as waysIn>
<#import "code-by-sms.ftl" as sms>
<#assign sent = codeSent!false>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('mobile','captcha','code') displayInfo=realm.registrationAllowed && !registrationDisabled??; section>
  <#if section = "header">
    ${msg("uc.login.title")}
  <#elseif section = "form">
    <@waysIn.tabs/>
    <#if sent>
      <@layout.note kind="info">${msg("uc.code.sent-login")}</@layout.note>
    </#if>
    <form id="uc-sms-form" class="uc-form" action="${url.loginAction}" method="post" novalidate data-code-form<#if sent> data-code-sent</#if> data-status-url="${smsStatusUrl}" data-status-failed="${msg("uc.code.not-delivered")}">
      <@buttons.defaultSubmit value=sent?then("login", "send")/>
      <@field.input name="mobile" label=msg("uc.sms.mobile-label") hint=msg("uc.sms.mobile-hint") type="tel" inputmode="tel" autocomplete="tel-national"
        value=mobile!'' autofocus=!sent maxlength="20"/>
      <@sms.captcha/>
      <@sms.code autofocus=sent/>
      <div class="uc-actions"><button type="submit" name="action" value="login" class="uc-btn uc-primary uc-block" id="kc-login">${msg("doLogIn")}</button></div>
    </form>
    <@sms.script/>
  <#elseif section = "info">
    <#if realm.registrationAllowed && !registrationDisabled??>
      <p>${msg("uc.login.no-account")} <a href="${url.registrationUrl}">${msg("uc.login.register")}</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>
