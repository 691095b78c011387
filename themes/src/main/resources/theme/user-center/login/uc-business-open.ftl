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
        <#if roles?size gt 8><@business.filter list="uc-roles" label=msg("uc.business.open.filter")/></#if>
        <#if roles?size gt 20>
          <div class="uc-long-list" id="uc-roles">
            <#list 1..3 as level>
              <#assign group = roles?filter(role -> role.level == level)>
              <#if group?has_content>
              <section data-filter-group aria-labelledby="uc-level-${level}">
                <h3 id="uc-level-${level}">${msg("uc.business.level-" + level)} <span class="uc-hint">${msg("uc.business.open.count", group?size)}</span></h3>
                <#if !group?first.reached><p class="uc-hint uc-role-note">${msg("uc.business.open.level-missing")}</p></#if>
                <ul class="uc-choices"><#list group as role><@choice role=role grouped=true/></#list></ul>
              </section>
              </#if>
            </#list>
          </div>
          <p class="uc-hint uc-gap-top" role="status" data-chosen="${msg("uc.business.open.chosen", "{0}")}"></p>
        <#else>
          <ul class="uc-choices" id="uc-roles"><#list roles as role><@choice role=role grouped=false/></#list></ul>
        </#if>
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

<#macro choice role grouped>
<li data-filter-item><label class="uc-choice">
<input type="checkbox" name="role" value="${role.name}"<#if role.ticked> checked</#if>>
<span><strong>${role.title}</strong>
<#if !grouped><span class="uc-hint">${msg("uc.business.level-" + role.level)}</span><#if !role.reached><span class="uc-hint uc-role-note">${msg("uc.business.open.level-missing")}</span></#if></#if>
<#if role.ways?has_content><span class="uc-hint uc-role-note">${msg("uc.business.open.ways")} <#list role.ways as way>${msg("uc.business.way." + way)}<#sep>${msg("uc.business.separator")}</#sep></#list></span></#if>
<#if role.particulars><span class="uc-hint uc-role-note">${msg("uc.business.open.particulars")}</span></#if>
</span></label></li>
</#macro>
