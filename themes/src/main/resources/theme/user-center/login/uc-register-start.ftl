<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "proved.ftl" as proved>
<@layout.registrationLayout wide=true; section>
  <#if section = "header">
    ${msg("uc.register.start.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.register.start.lead")}</p>
  <#elseif section = "form">
    <#if proof??><@proved.card proof=proof/></#if>
    <form class="uc-form" action="${url.loginAction}" method="post">
      <@buttons.defaultSubmit value="next"/>
      <#assign types = accountTypes![]>
      <fieldset class="uc-sheet">
        <legend><h2>${msg("uc.register.start.choose")}</h2></legend>
        <#if messagesPerField.existsError('accountType')>
          <p class="uc-error-text" id="input-error-accountType"><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span>${messagesPerField.get('accountType')}</span></p>
        </#if>
        <div class="uc-cards">
          <#list types as type>
            <label class="uc-choice">
              <input type="radio" name="accountType" value="${type}"<#if type == (accountType!(types?first))> checked</#if> required>
              <span><strong>${msg("uc.register.account-type." + type)}</strong><span class="uc-hint">${msg("uc.register.account-type." + type + ".hint")}</span></span>
            </label>
          </#list>
        </div>
      </fieldset>
      <section class="uc-sheet" aria-labelledby="uc-ready">
        <h2 id="uc-ready">${msg("uc.register.start.ready")}</h2>
        <ul class="uc-checklist">
          <li>${msg("uc.register.start.ready-document")}</li>
          <li>${msg("uc.register.start.ready-mobile")}</li>
          <li>${msg("uc.register.start.ready-login")}</li>
          <li>${msg("uc.register.start.ready-time")}</li>
        </ul>
        <p class="uc-hint">${msg("uc.register.start.documents")}</p>
        <#if types?seq_contains("enterprise-declared")><p class="uc-hint">${msg("uc.register.start.ready-enterprise")}</p>
        <#if letterUrl??><p class="uc-hint">${msg("uc.letter.blank")} <a href="${letterUrl}/authority-letter" download>${msg("uc.material.kind.authority-letter")}</a> · <a href="${letterUrl}/commitment" download>${msg("uc.material.kind.commitment")}</a></p></#if></#if>
      </section>
      <@buttons.wizard next="next" nextLabel="uc.register.start.go"/>
    </form>
  </#if>
</@layout.registrationLayout>
