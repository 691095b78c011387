<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "code-by-sms.ftl" as codes>
<#import "recovery.ftl" as recovery>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('identifier','mobile','captcha'); section>
  <#if section = "header">
    ${msg(forAccount?then("uc.recovery.account-title", "uc.recovery.password-title"))}
  <#elseif section = "form">
    <nav class="uc-recovery-tabs" aria-label="${msg("uc.recovery.tabs")}">
      <form action="${url.loginAction}" method="post" novalidate>
        <ul class="uc-segments">
          <li><button class="uc-segment" type="submit" name="find" value="password" id="uc-recovery-tab-password"<#if !forAccount> aria-current="true"</#if>>${msg("uc.recovery.password-tab")}</button></li>
          <li><button class="uc-segment" type="submit" name="find" value="account" id="uc-recovery-tab-account"<#if forAccount> aria-current="true"</#if>>${msg("uc.recovery.account-tab")}</button></li>
        </ul>
      </form>
    </nav>
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <input type="hidden" name="find" value="${forAccount?then("account", "password")}">
      <@buttons.defaultSubmit value="next"/>
      <#if forAccount>
        <@field.input name="mobile" label=msg("uc.sms.mobile-label") hint=msg("uc.recovery.mobile-hint") type="tel" inputmode="tel" autocomplete="tel-national" value=typed autofocus=true maxlength="20"/>
      <#else>
        <@field.input name="identifier" label=msg("uc.recovery.identifier") hint=msg("uc.recovery.identifier-hint") autocomplete="username" value=typed autofocus=true maxlength="254" autocapitalize="none" spellcheck="false"/>
      </#if>
      <@codes.captcha/>
      <div class="uc-actions"><button type="submit" name="action" value="next" class="uc-btn uc-primary uc-block" id="uc-recovery-next">${msg("uc.recovery.next")}</button></div>
    </form>
    <@recovery.leave/>
    <@recovery.help/>
    <@codes.script/>
  </#if>
</@layout.registrationLayout>
