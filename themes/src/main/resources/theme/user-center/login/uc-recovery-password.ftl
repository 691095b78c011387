<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "password-rules.ftl" as passwordRulesList>
<#import "recovery.ftl" as recovery>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password-new','password-confirm'); section>
  <#if section = "header">
    ${msg((recoveryStep == "done")?then("uc.recovery.done-title", (recoveryStep == "password")?then("uc.recovery.password-title", "uc.recovery.account-title")))}
  <#elseif section = "form">
    <#if recoveryStep == "done">
      <@layout.note kind="success"><#if chosenOnPage>${msg("uc.recovery.done-chosen")}<#else>${msg("uc.recovery.done-" + target.channel, target.masked)}</#if></@layout.note>
      <dl class="uc-facts"><div><dt>${msg("uc.login.account")}</dt><dd id="uc-recovery-name">${accountName}</dd></div></dl>
      <p>${msg("uc.recovery.sessions-ended")}</p>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <div class="uc-actions"><button type="submit" name="action" value="login" class="uc-btn uc-primary uc-block" id="uc-recovery-login">${msg("uc.recovery.to-login")}</button></div>
      </form>
    <#elseif recoveryStep == "none">
      <@layout.note kind="info">${msg("uc.recovery.none-" + target.channel, target.masked)}</@layout.note>
      <#if realm.registrationAllowed><p>${msg("uc.login.no-account")} <a href="${url.registrationUrl}">${msg("uc.login.register")}</a></p></#if>
      <@recovery.leave restart=true/>
      <@recovery.help/>
    <#elseif recoveryStep == "list">
      <p>${msg(forAccount?then("uc.recovery.list-account", "uc.recovery.list-password"), target.masked)}</p>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <input type="hidden" name="action" value="pick">
        <ul class="uc-accounts">
          <#list accounts as each>
            <li><span><span class="uc-account-name">${each.name}</span> <span class="uc-muted uc-account-kind">${msg("uc.recovery.kind." + each.kind)}</span></span><button type="submit" name="account" value="${each?index}" class="uc-btn uc-plain" aria-label="${msg("uc.recovery.pick-of", each.name + " " + msg("uc.recovery.kind." + each.kind))}">${msg("uc.recovery.pick")}</button></li>
          </#list>
        </ul>
      </form>
      <@recovery.leave restart=true/>
    <#else>
      <dl class="uc-facts"><div><dt>${msg("uc.login.account")}</dt><dd>${accountName}</dd></div></dl>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <#if chosenOnPage>
          <input type="text" id="username" name="username" value="" autocomplete="username" readonly hidden>
          <@field.password name="password-new" label=msg("passwordNew") autocomplete="new-password" autofocus=true describedBy="password-new-rules"/>
          <@passwordRulesList.list field="password-new"/>
          <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
        <#else>
          <p>${msg("uc.recovery.temporary-" + target.channel, target.masked)}</p>
        </#if>
        <p class="uc-hint">${msg("uc.recovery.sessions-end")}</p>
        <div class="uc-actions"><button type="submit" name="action" value="set" class="uc-btn uc-primary uc-block" id="uc-recovery-set">${msg(chosenOnPage?then("uc.recovery.set", "uc.recovery.send-temporary"))}</button></div>
        <#if several><div class="uc-actions"><button type="submit" name="action" value="accounts" class="uc-btn uc-plain uc-block" formnovalidate>${msg("uc.recovery.other-account")}</button></div></#if>
      </form>
      <@recovery.leave restart=true/>
      <@recovery.help/>
    </#if>
  </#if>
</@layout.registrationLayout>
