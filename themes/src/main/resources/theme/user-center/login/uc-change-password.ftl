<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "password-rules.ftl" as passwordRulesList>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password','password-new','password-confirm'); section>
  <#if section = "header">
    ${msg("uc.newpassword.title")}
  <#elseif section = "form">
    <form id="uc-change-password" class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <input type="text" id="username" name="username" value="${accountName}" autocomplete="username" readonly hidden>
      <#if oldPassword>
        <@field.password name="password" label=msg("uc.newpassword.old") autocomplete="current-password" autofocus=true/>
      </#if>
      <@field.password name="password-new" label=msg("passwordNew") autocomplete="new-password" autofocus=!oldPassword describedBy="password-new-rules"/>
      <@passwordRulesList.list field="password-new" usernameField="username"/>
      <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
      <@field.checkbox name="logout-sessions" label=msg("logoutOtherSessions") value=logOut/>
      <div class="uc-actions"><button type="submit" name="action" value="change" class="uc-btn uc-primary uc-block" id="uc-change-password-sure">${msg("uc.newpassword.sure")}</button></div>
      <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-plain uc-block" id="uc-change-password-leave" formnovalidate>${msg("uc.newpassword.leave")}</button></div>
    </form>
  </#if>
</@layout.registrationLayout>
