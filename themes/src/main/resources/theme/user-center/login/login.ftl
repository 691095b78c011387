<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "ways.ftl" as waysIn>
<#import "passkeys.ftl" as passkeys>
<#assign failed = messagesPerField.existsError('username','password')>
<@layout.registrationLayout displayMessage=!failed displayInfo=realm.registrationAllowed && !registrationDisabled??; section>
  <#if section = "header">
    ${msg("uc.login.title")}
  <#elseif section = "form">
    <@waysIn.tabs/>
    <form id="kc-form-login" class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <#if !usernameHidden??>
        <@field.input name="username" label=msg("uc.login.account") hint=msg("uc.login.account-hint") error=""
          describedBy=failed?then("input-error-password", "") autofocus=!(login.username)?has_content autocapitalize="none" spellcheck="false"
          autocomplete=(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username') value=(login.username)!''/>
      </#if>
      <@field.password name="password" label=msg("password") error=messagesPerField.getFirstError('username','password') autocomplete="current-password"
        autofocus=(usernameHidden?? || (login.username)?has_content) forgotPassword=realm.resetPasswordAllowed>
        <#if realm.rememberMe && !usernameHidden??>
          <@field.checkbox name="rememberMe" label=msg("uc.login.remember") value=(login.rememberMe)??/>
        </#if>
      </@field.password>
      <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
      <@buttons.loginButton/>
    </form>
    <@passkeys.conditionalUIData/>
  <#elseif section = "info">
    <#if realm.registrationAllowed && !registrationDisabled??>
      <p>${msg("uc.login.no-account")} <a href="${url.registrationUrl}">${msg("uc.login.register")}</a></p>
      <#if oldSystem??><p><a id="uc-legacy-link" href="${url.registrationUrl}&amp;${oldSystem}=true">${msg("uc.legacy.link")}</a></p></#if>
    </#if>
  </#if>
</@layout.registrationLayout>
