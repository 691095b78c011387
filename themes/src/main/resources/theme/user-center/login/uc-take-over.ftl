<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "code-by-sms.ftl" as codes>
<#import "password-rules.ftl" as passwordRulesList>
<#-- Whose the account is that somebody registered with typed data, when its number was proved. -->
<#assign kind = (takeoverEnterprise!true)?then("enterprise", "person")>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('name','mobile','captcha','code','password-new','password-confirm','sure'); section>
  <#if section = "header">
    ${msg((takeoverStep == "form")?then("uc.takeover.form-title", (takeoverStep == "over")?then("uc.takeover.over-title", "uc.takeover.title")))}
  <#elseif section = "form">
    <#if takeoverStep == "over">
      <@layout.note kind="warning">${msg("uc.takeover.over")}</@layout.note>
      <div class="uc-actions"><a id="uc-takeover-restart" class="uc-btn uc-primary uc-block" href="${url.loginRestartFlowUrl}">${msg("uc.stale.restart")}</a></div>
    <#else>
      <#if takeoverStep == "question">
        <@layout.note kind="warning">${msg(takeoverSameName?then("uc.takeover.typed-" + kind, "uc.takeover.other-name-" + kind))}</@layout.note>
      </#if>
      <dl class="uc-facts">
        <div><dt>${msg("uc.takeover.proved")}</dt><dd>${takeoverName}</dd></div>
        <div><dt>${msg("uc.login.account")}</dt><dd>${takeoverAccount}</dd></div>
        <div><dt>${msg("uc.takeover.since")}</dt><dd>${takeoverSince}</dd></div>
        <#if takeoverContact?has_content><div><dt>${msg("uc.takeover.contact")}</dt><dd>${takeoverContact}</dd></div></#if>
      </dl>
      <#if takeoverStep == "question">
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
          <#if takeoverShare>
            <p>${msg("uc.takeover.ask-" + kind)}</p>
            <div class="uc-actions"><button type="submit" name="action" value="share" class="uc-btn uc-primary uc-block" id="uc-takeover-share">${msg("uc.takeover.share-" + kind)}</button></div>
            <div class="uc-actions"><button type="submit" name="action" value="begin" class="uc-btn uc-plain uc-block" id="uc-takeover-begin">${msg("uc.takeover.begin-" + kind)}</button></div>
          <#else>
            <p>${msg("uc.takeover.only-" + kind)}</p>
            <div class="uc-actions"><button type="submit" name="action" value="begin" class="uc-btn uc-primary uc-block" id="uc-takeover-begin">${msg("uc.takeover.begin")}</button></div>
          </#if>
          <div class="uc-more"><a class="uc-link" id="uc-takeover-leave" href="${url.loginRestartFlowUrl}">${msg("uc.takeover.leave")}</a></div>
        </form>
      <#else>
        <p>${msg("uc.takeover.what")}</p>
        <ul class="uc-list">
          <li>${msg("uc.takeover.what-access")}</li>
          <li>${msg("uc.takeover.what-contacts")}</li>
          <#if takeoverEnterprise><li>${msg("uc.takeover.what-members")}</li></#if>
          <li>${msg("uc.takeover.what-told")}</li>
          <li>${msg("uc.takeover.what-stays")}</li>
        </ul>
        <#if codeSent><@layout.note kind="info">${msg("uc.contact.mobile.sent")}</@layout.note></#if>
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate data-code-form<#if codeSent> data-code-sent</#if>>
          <@buttons.defaultSubmit value=codeSent?then("take", "send")/>
          <input type="text" id="username" name="username" value="" autocomplete="username" readonly hidden>
          <#if takeoverNameless!false>
            <@field.input name="name" label=msg("uc.takeover.name") hint=msg("uc.takeover.name-hint") value=takeoverTypedName autocomplete="name" maxlength="60"/>
          </#if>
          <@field.input name="mobile" label=msg("uc.takeover.mobile-" + kind) type="tel" inputmode="tel" autocomplete="tel-national" value=takeoverMobile autofocus=!codeSent maxlength="20"/>
          <@codes.captcha/>
          <@codes.code autofocus=codeSent label=msg("uc.contact.mobile.code")/>
          <@field.password name="password-new" label=msg("passwordNew") autocomplete="new-password" describedBy="password-new-rules"/>
          <@passwordRulesList.list field="password-new"/>
          <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
          <#assign sureError = messagesPerField.get('sure')!"">
          <div class="uc-field<#if sureError?has_content> uc-error</#if>">
            <label for="sure" class="uc-check">
              <input class="uc-check-input" type="checkbox" id="sure" name="sure" value="true" required<#if takeoverSure> checked</#if><#if sureError?has_content> aria-invalid="true" aria-describedby="input-error-sure"</#if>>
              <span class="uc-check-label">${msg("uc.takeover.sure")}</span>
            </label>
            <#if sureError?has_content><p class="uc-error-text" id="input-error-sure"><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span>${sureError}</span></p></#if>
          </div>
          <div class="uc-actions"><button type="submit" name="action" value="take" class="uc-btn uc-primary uc-block" id="uc-takeover-take">${msg("uc.takeover.take")}</button></div>
          <div class="uc-actions"><button type="submit" name="action" value="back" class="uc-btn uc-plain uc-block" id="uc-takeover-back" formnovalidate>${msg("uc.contact.leave")}</button></div>
        </form>
        <@codes.script/>
      </#if>
    </#if>
  </#if>
</@layout.registrationLayout>
