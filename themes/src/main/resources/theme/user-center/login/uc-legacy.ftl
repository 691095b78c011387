<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "code-by-sms.ftl" as sms>
<#-- First login of users of the old system: account name and certificate number as they were there. -->
<@layout.registrationLayout wide=true displayMessage=!messagesPerField.existsError('oldAccount','certificateNumber','oldPassword','captcha'); section>
  <#if section = "header">
    ${msg("uc.legacy.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.legacy.lead")}</p>
  <#elseif section = "form">
    <form class="uc-form" id="uc-legacy" action="${url.loginAction}" method="post" novalidate>
      <@buttons.defaultSubmit value="next"/>
      <section class="uc-sheet uc-narrow">
        <@field.input name="oldAccount" label=msg("uc.legacy.account") value=account!'' autocomplete="username" maxlength="100" autocapitalize="none" spellcheck="false"
          autofocus=!(account!'')?has_content describedBy=messagesPerField.existsError('certificateNumber')?then("input-error-certificateNumber", "")/>
        <@field.input name="certificateNumber" label=msg("uc.legacy.number") hint=msg("uc.legacy.number-hint") value=number!'' maxlength="40" autocapitalize="characters" spellcheck="false"/>
        <#if asksPassword!false>
          <@field.password name="oldPassword" label=msg("uc.legacy.password") hint=msg("uc.legacy.password-hint") autocomplete="current-password"/>
        </#if>
        <@sms.captcha/>
        <p class="uc-hint">${msg("uc.legacy.once")}<#if realm.resetPasswordAllowed> <a href="${url.loginResetCredentialsUrl}">${msg("uc.legacy.recover")}</a></#if></p>
        <p class="uc-hint"><#if properties.hotline?has_content>${msg("uc.legacy.help", properties.hotline)}<#else>${msg("uc.legacy.help-staff")}</#if></p>
      </section>
      <@buttons.wizard next="next" nextLabel="uc.register.next"/>
    </form>
  </#if>
</@layout.registrationLayout>
