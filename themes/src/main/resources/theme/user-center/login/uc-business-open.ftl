<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "business.ftl" as business>
<@layout.registrationLayout wide=true displayMessage=!messagesPerField.existsError('role'); section>
  <#if section = "header">
    ${msg("uc.business.open.title", systemName)}
  <#elseif section = "lead">
    <p class="uc-muted">${msg(atGate?then("uc.business.open.lead", "uc.business.open.lead-more"))}</p>
  <#elseif section = "form">
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <@buttons.defaultSubmit value="open"/>
      <#if !atGate><input type="hidden" name="system" value="${systemId}"></#if>
      <section class="uc-sheet"><@business.who/></section>
      <fieldset class="uc-sheet"<#if messagesPerField.existsError('role')> aria-describedby="input-error-role"</#if>>
        <legend><h2>${msg("uc.business.open.roles")}</h2></legend>
        <#if messagesPerField.existsError('role')>
          <p class="uc-error-text uc-block-gap" id="input-error-role" role="alert"><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span>${messagesPerField.get('role')}</span></p>
        </#if>
        <#if roles?size gt 8>
          <div class="uc-field" hidden data-filter-field>
            <label class="uc-label" for="uc-filter">${msg("uc.business.open.filter")}</label>
            <span class="uc-control"><input type="search" id="uc-filter" autocomplete="off" data-filter="uc-roles"></span>
          </div>
        </#if>
        <ul class="uc-choices" id="uc-roles">
          <#list roles as role>
            <li>
              <label class="uc-choice">
                <input type="checkbox" name="role" value="${role.name}"<#if role.ticked> checked</#if>>
                <span>
                  <strong>${role.title}</strong>
                  <span class="uc-hint">${msg("uc.business.level-" + role.level)}</span>
                  <#if !role.reached><span class="uc-hint uc-role-note">${msg("uc.business.open.level-missing")}</span></#if>
                  <#if role.ways?has_content><span class="uc-hint uc-role-note">${msg("uc.business.open.ways")} <#list role.ways as way>${msg("uc.business.way." + way)}<#sep>${msg("uc.business.separator")}</#sep></#list></span></#if>
                  <#if role.particulars><span class="uc-hint uc-role-note">${msg("uc.business.open.particulars")}</span></#if>
                </span>
              </label>
            </li>
          </#list>
        </ul>
      </fieldset>
      <#if upgrade>
      <div class="uc-actions"><button type="submit" name="action" value="upgrade" class="uc-btn uc-plain uc-block" id="uc-upgrade" formnovalidate>${msg("uc.business.stop.level.upgrade")}</button></div>
      </#if>
      <div class="uc-wizard-actions">
        <button type="submit" name="action" value="${atGate?then("leave", "systems")}" class="uc-btn uc-plain" id="uc-leave" formnovalidate>${msg(atGate?then("uc.business.leave", "uc.register.back"))}</button>
        <button type="submit" name="action" value="open" class="uc-btn uc-primary" id="uc-open">${msg("uc.business.open.confirm")}</button>
      </div>
      <#if atGate>
      <div class="uc-more">
        <#if otherIdentity><button type="submit" name="action" value="identity" class="uc-link" id="uc-other-identity" formnovalidate>${msg("uc.business.other-identity")}</button></#if>
        <a id="uc-other-account" href="${url.loginRestartFlowUrl}">${msg("uc.business.other-account")}</a>
      </div>
      </#if>
    </form>
    <script type="module" src="${url.resourcesPath}/js/business.js"></script>
  </#if>
</@layout.registrationLayout>
