<#import "template.ftl" as layout>
<@layout.registrationLayout wide=true displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.ca.vendors.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.ca.vendors.lead")}</p>
  <#elseif section = "form">
    <#if !(caVendors?has_content)>
      <@layout.note kind="info">${msg("uc.ca.vendors.none")}</@layout.note>
    </#if>
    <div class="uc-cards uc-vendors">
      <#list caVendors![] as vendor>
        <section class="uc-sheet" aria-labelledby="uc-vendor-${vendor?index}">
          <h2 id="uc-vendor-${vendor?index}">${vendor.name}</h2>
          <dl class="uc-facts">
            <div><dt>${msg("uc.ca.vendors.algorithms")}</dt><dd>${vendor.algorithms}</dd></div>
            <#if vendor.hotline?has_content><div><dt>${msg("uc.ca.vendors.hotline")}</dt><dd><a href="tel:${vendor.hotline?replace(" ", "")}">${vendor.hotline}</a></dd></div></#if>
            <#if vendor.driverUrl?has_content><div><dt>${msg("uc.ca.vendors.driver")}</dt><dd><a href="${vendor.driverUrl}" rel="noopener">${msg("uc.ca.vendors.download")}</a></dd></div></#if>
          </dl>
        </section>
      </#list>
    </div>
    <section class="uc-sheet">
      <h2>${msg("uc.ca.vendors.how")}</h2>
      <ol class="uc-checklist">
        <li>${msg("uc.ca.vendors.how-1")}</li>
        <li>${msg("uc.ca.vendors.how-2")}</li>
        <li><span>${msg("uc.ca.vendors.how-3")} <a id="uc-ca-agent" href="${caAgentUrl}">${msg("uc.ca.download")}</a></span></li>
        <li>${msg("uc.ca.vendors.how-4")}</li>
      </ol>
      <h2>${msg("uc.ca.vendors.check")}</h2>
      <ol class="uc-checklist">
        <li>${msg("uc.ca.vendors.check-1")}</li>
        <li>${msg("uc.ca.vendors.check-2")}</li>
        <li>${msg("uc.ca.vendors.check-3")}</li>
      </ol>
    </section>
  </#if>
</@layout.registrationLayout>
