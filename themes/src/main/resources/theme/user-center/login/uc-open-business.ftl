<#import "template.ftl" as layout>
<#import "business.ftl" as business>
<@layout.registrationLayout wide=true displayMessage=true; section>
  <#if section = "header">
    ${msg("uc.business.systems.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg(member?then("uc.business.systems.member", "uc.business.systems.lead"))}</p>
  <#elseif section = "form">
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <#if systems?has_content>
        <section class="uc-sheet" aria-label="${msg("uc.business.systems.title")}">
          <#if systems?size gt 8><@business.filter list="uc-systems" label=msg("uc.business.systems.filter")/></#if>
          <ul class="uc-options-list<#if systems?size gt 8> uc-long-list</#if>" id="uc-systems">
            <#list systems as system>
              <li data-filter-item>
                <span><strong>${system.name}</strong><span class="uc-hint uc-system-state"><#if system.category?has_content>${system.category} · </#if><#if system.opened gt 0>${msg("uc.business.systems.opened", system.opened)}<#elseif system.open>${msg("uc.business.systems.not-opened")}<#else>${msg("uc.business.systems.free")}</#if></span></span>
                <span class="uc-system-ways">
                  <#if system.entry && (system.opened gt 0 || !system.open)><button type="submit" name="enter" value="${system.id}" class="uc-btn uc-plain" data-enter="${system.id}">${msg("uc.business.systems.enter")}<span class="uc-sr"> ${system.name}</span></button></#if>
                  <#if system.open><button type="submit" name="system" value="${system.id}" class="uc-btn uc-primary">${msg("uc.business.systems.open")}<span class="uc-sr"> ${system.name}</span></button></#if>
                </span>
              </li>
            </#list>
          </ul>
        </section>
      </#if>
      <div class="uc-wizard-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-plain" id="uc-leave">${msg("uc.business.systems.leave")}</button></div>
    </form>
    <#if systems?size gt 8><script type="module" src="${url.resourcesPath}/js/business.js"></script></#if>
  </#if>
</@layout.registrationLayout>
