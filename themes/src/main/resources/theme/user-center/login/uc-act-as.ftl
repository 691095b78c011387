<#import "template.ftl" as layout>
<#import "business.ftl" as business>
<@layout.registrationLayout displayMessage=true; section>
  <#if section = "header">
    ${msg("uc.acting.title")}
  <#elseif section = "form">
    <#if lost><@layout.note kind="warning" live=false>${msg("uc.acting.lost")}</@layout.note></#if>
    <p class="uc-muted">${msg((identities?size gt 1)?then("uc.acting.what", "uc.acting.one"), systemName)}</p>
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <#if identities?size gt 8><@business.filter list="uc-identities" label=msg("uc.acting.filter")/></#if>
      <ul class="uc-choices<#if identities?size gt 8> uc-long-list</#if>" id="uc-identities">
        <#list identities as identity>
          <li data-filter-item>
            <button type="submit" name="identity" value="${identity.value}" class="uc-choice-button" data-identity="${identity.number?has_content?then(identity.number, "self")}"<#if identity.chosen> aria-current="true"</#if>>
              <span><strong>${identity.name}</strong><span class="uc-hint">${msg("uc.acting.role." + identity.role)}<#if identity.number?has_content> · ${identity.number}</#if></span></span>
              <#if identity.chosen><span class="uc-tag uc-good">${msg("uc.acting.present")}</span><#else><span class="uc-icon uc-icon-right" aria-hidden="true"></span></#if>
            </button>
          </li>
        </#list>
      </ul>
      <p class="uc-hint uc-gap-top">${msg("uc.acting.last-counts")}</p>
    </form>
    <script type="module" src="${url.resourcesPath}/js/business.js"></script>
  </#if>
</@layout.registrationLayout>
