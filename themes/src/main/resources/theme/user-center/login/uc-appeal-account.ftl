<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "code-by-sms.ftl" as codes>
<#import "appeal.ftl" as appeal>
<@layout.registrationLayout wide=true displayMessage=!messagesPerField.existsError('loginName','name','number','captcha'); section>
  <#if section = "header">
    ${msg("uc.appeal.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.appeal.lead")}</p>
  <#elseif section = "form">
    <@appeal.ways at="begin"/>
    <@appeal.progress at="account"/>
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <@buttons.defaultSubmit value="next"/>
      <fieldset class="uc-sheet">
        <legend><h2>${msg("uc.appeal.kind")}</h2></legend>
        <div class="uc-cards">
          <#list ["enterprise", "person"] as each>
            <label class="uc-choice">
              <input type="radio" name="kind" value="${each}"<#if each == draft.kind> checked</#if>>
              <span><strong>${msg("uc.appeal.kind." + each)}</strong><span class="uc-hint">${msg("uc.appeal.kind." + each + ".hint")}</span></span>
            </label>
          </#list>
        </div>
      </fieldset>
      <section class="uc-sheet" aria-labelledby="uc-appeal-account">
        <h2 id="uc-appeal-account">${msg("uc.appeal.account")}</h2>
        <p class="uc-hint">${msg("uc.appeal.account.hint")}</p>
        <div class="uc-two">
          <@field.input name="name" label=msg("uc.appeal.name") hint=msg("uc.appeal.name.hint") value=draft.name maxlength="200"/>
          <@field.input name="number" label=msg("uc.appeal.number") hint=msg("uc.appeal.number.hint") value=draft.number maxlength="40" autocapitalize="characters" spellcheck="false"/>
          <@field.input name="loginName" label=msg("uc.appeal.login-name") hint=msg("uc.appeal.login-name.hint") optional=true value=draft.loginName maxlength="254" autocapitalize="none" spellcheck="false"/>
        </div>
        <div class="uc-narrow"><@codes.captcha/></div>
      </section>
      <div class="uc-wizard-actions">
        <button type="submit" name="action" value="login" class="uc-btn uc-plain" id="uc-appeal-login" formnovalidate>${msg("uc.recovery.to-login")}</button>
        <button type="submit" name="action" value="next" class="uc-btn uc-primary" id="uc-appeal-next">${msg("uc.recovery.next")}</button>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
